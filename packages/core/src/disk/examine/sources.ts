import type { BytecodeName } from '../../bytecode/names.js';
import { itemPath, type Listing } from '../listing.js';
import type { Locate } from './settings.js';

/** The names that may be a module's source, in the directory where Python would look for it. */
export interface Sources {
  /** The name of the source that this bytecode comes from. */
  find(bytecode: Pick<BytecodeName, 'stem' | 'withoutSuffix'>): string | undefined;
  /** Where that source is. */
  locate(name: string): string | Buffer;
}

/** Sources among the names of a listed directory: everything but directories, for a source may well be a symlink. */
export function sourcesIn(
  { directory, items }: Listing,
  suffixes: readonly string[],
  locate: Locate | undefined = (name) => itemPath(directory, name),
): Sources {
  const names = new Set<string>();
  for (const item of items) if (!item.isDirectory()) names.add(item.name);
  return {
    find({ stem, withoutSuffix }) {
      if (withoutSuffix === true) return names.has(stem) ? stem : undefined;
      for (const suffix of suffixes) if (names.has(stem + suffix)) return stem + suffix;
      return undefined;
    },
    locate,
  };
}
