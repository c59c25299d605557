import { debrisTopic } from '../debris/evidence.js';
import type { DebrisTopicName } from '../debris/topics.js';
import { joinName, parentOf, pathInside, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { isGone } from '../error.js';
import { withAncestors } from '../git/repositories.js';
import { listDirectory } from '../listing.js';
import { listToolCache } from '../walk/tool-cache.js';
import type { Task } from './task.js';

/**
 * The tools' caches that are to be removed and whose evidence is still there, by the bytes of their paths. It has to be
 * looked at before anything is removed, since it lies in what is removed.
 */
export class DebrisTops {
  readonly #tops = new Map<string, DebrisTopicName>();

  constructor(tasks: readonly Task[]) {
    const directories = new Set(
      tasks
        .filter(({ self }) => self?.topic !== undefined)
        .map(({ directory }) => rawText(directory)),
    );
    for (const task of tasks.filter(({ hasDebris }) => hasDebris)) {
      const { directory, self } = task;
      if (self?.topic !== undefined && !directories.has(rawText(parentOf(directory)))) {
        this.#add(directory, self.topic);
      }
      if (directories.has(rawText(directory))) continue;
      for (const { name, topic } of task.names()) {
        if (topic !== undefined) this.#add(pathInside(directory, name), topic);
      }
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
