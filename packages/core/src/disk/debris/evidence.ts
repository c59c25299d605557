import type { ListedItem, Listing } from '../listing.js';
import { itemPath, listDirectory } from '../listing.js';
import { readStart } from '../examine/header-check.js';
import { joinName } from '../disk-path.js';
import { isGone } from '../error.js';
import {
  DEBRIS_TOPICS,
  type DebrisPattern,
  type DebrisTopicName,
  type Evidence,
} from './topics.js';

/** The first line of a cache directory's tag (bford.info/cachedir). */
const CACHE_DIRECTORY_SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55';

/**
 * Which topic, if any, a name in a listed directory belongs to: by its name and its evidence.
 *
 * @throws the system's error, when a file that would be the evidence cannot be read
 */
export function debrisTopic(
  item: ListedItem,
  listing: Listing,
  topics: readonly DebrisTopicName[],
): DebrisTopicName | undefined {
  return topics.find((topic) =>
    DEBRIS_TOPICS[topic].some(
      (pattern: DebrisPattern) =>
        hasType(item, pattern.type) &&
        pattern.name.test(item.name) &&
        isProven(pattern, item, listing),
    ),
  );
}

function hasType(item: ListedItem, type: DebrisPattern['type']): boolean {
  return type === 'directory' ? item.isDirectory() : item.isFile();
}

function isProven(pattern: DebrisPattern, item: ListedItem, listing: Listing): boolean {
  return pattern.evidence.some((evidence) => {
    try {
      return holdsTrue(evidence, item, listing);
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  });
}

function holdsTrue(evidence: Evidence, item: ListedItem, listing: Listing): boolean {
  const { beside, notBeside, startsWith } = evidence;
  const names = listing.items;
  if (beside !== undefined && !names.some(({ name }) => name !== item.name && beside.test(name))) {
    return false;
  }
  if (notBeside !== undefined && names.some(({ name }) => notBeside.test(name))) return false;
  if (startsWith !== undefined) {
    const bytes = readStart(itemPath(listing.directory, item.name), startsWith.length);
    return bytes.toString('latin1') === startsWith;
  }
  return !item.isDirectory() || contentShows(evidence, item, listing);
}

function contentShows(evidence: Evidence, item: ListedItem, listing: Listing): boolean {
  const { holds, holdsOnly, cacheDirectoryTag } = evidence;
  const directory = {
    text: joinName(listing.directory.text, item.name),
    raw: listing.directory.raw,
  };
  if (cacheDirectoryTag === true) {
    const tag = readStart(itemPath(directory, 'CACHEDIR.TAG'), CACHE_DIRECTORY_SIGNATURE.length);
    return tag.toString('latin1') === CACHE_DIRECTORY_SIGNATURE;
  }
  if (holds === undefined && holdsOnly === undefined) return true;
  const { items } = listDirectory(directory);
  if (holds !== undefined && !items.some(({ name }) => holds.test(name))) return false;
  if (holdsOnly === undefined) return true;
  return items.length > 0 && items.every(({ name }) => holdsOnly.test(name));
}
