import { joinName, type DiskPath } from '../disk-path.js';
import type { Listing } from '../listing.js';
import { KEEP_FILE } from './pruned.js';

/**
 * All directories of a tool's cache, the cache itself first; `undefined` where a repository or a keep file lies somewhere in
 * it, which makes it nobody's cache.
 *
 * @param list lists a directory; those for which it gives nothing are left out
 */
export function listToolCache(
  top: DiskPath,
  list: (directory: DiskPath) => Listing | undefined,
): Listing[] | undefined {
  const listings: Listing[] = [];
  const pending = [top];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const listing = list(next);
    if (listing === undefined) continue;
    const { directory, items } = listing;
    if (items.some(({ name }) => name === '.git' || name === KEEP_FILE)) return undefined;
    listings.push(listing);
    for (const item of items) {
      if (!item.isDirectory()) continue;
      pending.push({ ...directory, text: joinName(directory.text, item.name) });
    }
  }
  return listings;
}
