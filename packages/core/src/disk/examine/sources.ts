import fs from 'node:fs';

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

/** Sources among the names of a listed directory: files, and symlinks that lead to one. */
export function sourcesIn(
  { directory, items }: Listing,
  suffixes: readonly string[],
  locate: Locate = (name) => itemPath(directory, name),
): Sources {
  const files = new Set<string>();
  const links = new Set<string>();
  for (const item of items) {
    if (item.isFile()) files.add(item.name);
    else if (item.isSymbolicLink()) links.add(item.name);
  }
  const isSource = (name: string): boolean =>
    files.has(name) || (links.has(name) && leadsToFile(locate(name)));
  return {
    find({ stem, withoutSuffix }) {
      if (withoutSuffix === true) return isSource(stem) ? stem : undefined;
      for (const suffix of suffixes) if (isSource(stem + suffix)) return stem + suffix;
      return undefined;
    },
    locate,
  };
}

/** A link that leads nowhere is no source: what was made from it may be the only copy. */
function leadsToFile(link: string | Buffer): boolean {
  try {
    return fs.statSync(link).isFile();
  } catch {
    // Missing, a loop, or not for us to see: Python could not read it either.
    return false;
  }
}
