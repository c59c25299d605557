import type { InstalledPython } from '../interpreters/installed.js';

/** Where an interpreter writes bytecode as the environment is now. */
export type WritesTo = 'prefix' | 'pycache' | 'beside-source' | 'nowhere';

/**
 * @param writes whether it was seen to write, where that could be seen; not to be told by what it says of itself, for it is
 * asked in such a way that it writes nothing
 */
export function writesTo({ prefix, tag }: InstalledPython, writes: boolean | undefined): WritesTo {
  if (writes === false) return 'nowhere';
  if (prefix !== null) return 'prefix';
  return tag === null ? 'beside-source' : 'pycache';
}

/** The same for people. */
export function writesToText(python: InstalledPython, writes: boolean | undefined): string {
  const texts = {
    prefix: python.prefix ?? '',
    pycache: '__pycache__',
    'beside-source': '.pyc beside the source',
    nowhere: 'nothing, anywhere',
  };
  return texts[writesTo(python, writes)];
}
