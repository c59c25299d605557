import { debrisTopic } from '../debris/evidence.js';
import type { DebrisTopicName } from '../debris/topics.js';
import { diskPath, joinName, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { isGone } from '../error.js';
import { withAncestors } from '../git/repositories.js';
import { listDirectory, type Listing } from '../listing.js';
import { KEEP_FILE } from '../walk/pruned.js';
import type { PlannedEntry } from './task.js';

/**
 * The tools' caches of a plan whose evidence is still there, by the bytes of their paths. It has to be looked at before
 * anything is removed, since it lies in what is removed.
 */
export class DebrisTops {
  readonly #tops = new Map<string, DebrisTopicName>();

  constructor(planned: readonly PlannedEntry[]) {
    const debris = planned.filter(({ entry }) => entry.topic !== undefined);
    const directories = new Set(
      debris
        .filter(({ entry }) => entry.type === 'directory')
        .map(({ entry }) => rawText(diskPath(entry.path, entry.bytes))),
    );
    for (const { entry } of debris) {
      const located = diskPath(entry.path, entry.bytes);
      const { directory } = splitPath(rawText(located));
      if (entry.topic !== undefined && !directories.has(directory)) this.#add(located, entry.topic);
    }
  }

  /** The directory or file, at or above this one, that still is what its topic says. */
  topOf(path: DiskPath, topic: DebrisTopicName | undefined): DiskPath | undefined {
    for (const text of withAncestors(path.text)) {
      const candidate = { ...path, text };
      const found = this.#tops.get(rawText(candidate));
      if (found !== undefined) return found === topic ? candidate : undefined;
    }
    return undefined;
  }

  #add(top: DiskPath, topic: DebrisTopicName): void {
    if (isStillDebris(top, topic)) this.#tops.set(rawText(top), topic);
  }
}

function isStillDebris(top: DiskPath, topic: DebrisTopicName): boolean {
  const { directory, name } = splitPath(top.text);
  try {
    const listing = listDirectory({ ...top, text: directory });
    const wanted = rawText({ text: name, raw: top.raw });
    const item = listing.items.find(
      (found) => rawText({ text: found.name, raw: listing.directory.raw }) === wanted,
    );
    if (item === undefined || debrisTopic(item, listing, [topic]) !== topic) return false;
    return !item.isDirectory() || !holdsProtected(listing, item.name);
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** A repository or a keep file somewhere below keeps all of it. */
function holdsProtected(parent: Listing, name: string): boolean {
  const pending = [{ ...parent.directory, text: joinName(parent.directory.text, name) }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { directory, items } = listDirectory(next);
    if (items.some((item) => item.name === '.git' || item.name === KEEP_FILE)) return true;
    for (const item of items) {
      if (!item.isDirectory()) continue;
      pending.push({ ...directory, text: joinName(directory.text, item.name) });
    }
  }
  return false;
}
