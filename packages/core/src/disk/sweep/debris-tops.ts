import { debrisTopic } from '../debris/evidence.js';
import type { DebrisTopicName } from '../debris/topics.js';
import { diskPath, joinName, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { isGone } from '../error.js';
import { withAncestors } from '../git/repositories.js';
import { listDirectory } from '../listing.js';
import { listToolCache } from '../walk/tool-cache.js';
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
    const path = { ...listing.directory, text: joinName(listing.directory.text, item.name) };
    return !item.isDirectory() || listToolCache(path, listDirectory) !== undefined;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}
