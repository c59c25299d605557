import { sep } from 'node:path';

import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import { debrisTopic } from '../debris/evidence.js';
import type { DebrisTopicName } from '../debris/topics.js';
import { joinName, splitPath, type DiskPath } from '../disk-path.js';
import { examineCacheItem } from '../examine/cache-item.js';
import { examineDebrisItem } from '../examine/debris-item.js';
import { examineLooseItem } from '../examine/loose-item.js';
import type { Examined, ExamineSettings } from '../examine/settings.js';
import { sourcesIn } from '../examine/sources.js';
import { itemPath, listDirectory, rawListing, type ListedItem, type Listing } from '../listing.js';
import type { EntryClass } from '../plan/classes.js';
import { Devices } from './devices.js';
import { FindingsLog } from './findings.js';
import { enterOrKeep, look, type DebrisItem, type Lookout, type Seen } from './look.js';
import { innerRoots } from './inner-roots.js';
import { recordMirrorDirectory } from './mirror-directory.js';
import { Pending } from './pending.js';
import { KEEP_FILE, markedClass, prunedClass } from './pruned.js';
import type { DirectoryRecord } from './record.js';
import type { WalkSettings } from './settings.js';
import { listToolCache } from './tool-cache.js';

const CACHE_ENDING = sep + CACHE_DIRECTORY;

/** Walks directories one by one, and looks only at those that matter. Never follows a symlink. */
export class Walker {
  /** What it has found. */
  readonly log: FindingsLog = new FindingsLog();
  /** What it still has to list. */
  readonly pending: Pending;
  #total = 0;
  readonly #settings: WalkSettings;
  readonly #roots: ReadonlySet<string>;
  readonly #innerRoots: ReadonlySet<string>;
  readonly #devices: Devices;
  readonly #lookout: Lookout;

  constructor(settings: WalkSettings) {
    this.#settings = settings;
    this.#roots = new Set(settings.roots.map((root) => root.text));
    this.#innerRoots = innerRoots(this.#roots);
    this.pending = new Pending(this.#innerRoots);
    this.#devices = new Devices(settings.roots);
    this.#lookout = {
      include: settings.plan.include,
      topicOf:
        settings.plan.debris.length === 0
          ? undefined
          : (item, listing) => this.#topicOf(item, listing),
    };
  }

  /** How many directories it has listed since it began. */
  get total(): number {
    return this.#total;
  }

  /** Lists up to so many directories. */
  walk(limit: number): void {
    for (let left = limit; left > 0; left -= 1) {
      const directory = this.pending.pop();
      if (directory === undefined) return;
      this.#visit(directory);
    }
  }

  #visit(directory: DiskPath): void {
    if (this.#isCacheRoot(directory)) {
      const parent = this.#list({ ...directory, text: splitPath(directory.text).directory });
      if (parent !== undefined) this.#visitCache(parent);
      return;
    }
    const listing = this.#list(directory);
    if (listing === undefined) return;
    if (this.#settings.plan.mirror !== undefined) {
      this.#visitMirror(listing);
      return;
    }
    const seen = look(listing, this.#lookout);
    const own = this.#ownClass(listing.directory, seen);
    if (own !== undefined) {
      this.#keepDirectory(listing.directory, own);
      return;
    }
    if (seen.repository) this.log.repository(listing.directory);
    if (seen.manifest) this.log.manifest(listing.directory);
    for (const debris of seen.debris) this.#visitDebris(listing.directory, debris, seen);
    this.pending.push(listing.directory, seen.children);
    this.#recordOrdinary(listing, seen);
    if (seen.cache && !this.#hasInnerRoot(listing.directory, CACHE_DIRECTORY))
      this.#visitCache(listing);
  }

  #isCacheRoot({ text }: DiskPath): boolean {
    return text.endsWith(CACHE_ENDING) && this.#roots.has(text);
  }

  #hasInnerRoot(directory: DiskPath, name: string): boolean {
    return this.#innerRoots.size > 0 && this.#innerRoots.has(joinName(directory.text, name));
  }

  #list(directory: DiskPath): Listing | undefined {
    try {
      if (this.#settings.plan.oneFileSystem && this.#devices.isElsewhere(directory)) {
        this.#keepDirectory(directory, 'other-file-system');
        return undefined;
      }
      const listing = listDirectory(directory);
      this.#total += 1;
      return listing;
    } catch (error) {
      this.log.report(directory, 'list', error);
      return undefined;
    }
  }

  /** Whether a directory is one that its content, not its name, keeps us from entering. */
  #ownClass(directory: DiskPath, seen: Seen): EntryClass | undefined {
    const { keepFile, environment, head, children } = seen;
    if (!keepFile && !environment && !head) return undefined;
    const bareRepository = head && children.includes('objects') && children.includes('refs');
    const isRoot = this.#roots.has(directory.text);
    return markedClass(
      { keepFile, environment, bareRepository },
      isRoot,
      this.#settings.plan.include,
    );
  }

  #keepDirectory(directory: DiskPath, found: EntryClass): void {
    const { directory: parent, name } = splitPath(directory.text);
    this.log.record({ text: parent, raw: directory.raw }, 'ordinary', [{ name, class: found }]);
  }

  #recordOrdinary(listing: Listing, seen: Seen): void {
    const { plan } = this.#settings;
    const items = [...seen.kept];
    if (seen.loose.length > 0) {
      const sources = sourcesIn(listing, plan.sourceSuffixes);
      const locate = (name: string): string | Buffer => itemPath(listing.directory, name);
      for (const item of seen.loose) {
        const examined = this.log.examine(listing.directory, item.name, () =>
          examineLooseItem(item, sources, locate, plan),
        );
        if (examined === 'unreadable') {
          items.push({ name: item.name, class: 'legacy-orphan', unreadable: true });
        } else if (examined !== undefined) items.push(examined);
      }
    }
    if (items.length === 0 && !plan.husks) return;
    const directories = seen.cache ? [...seen.children, CACHE_DIRECTORY] : seen.children;
    const otherFiles = items.length + directories.length < listing.items.length;
    const husk = { directories, otherFiles };
    this.log.record(listing.directory, 'ordinary', items, plan.husks ? { husk } : {});
  }

  /** Visits the `__pycache__` of a listed directory, and one that lies in it, and so on. */
  #visitCache(listing: Listing): void {
    for (let parent: Listing | undefined = listing; parent !== undefined;) {
      parent = this.#visitOneCache(parent);
    }
  }

  #visitOneCache(parent: Listing): Listing | undefined {
    const { plan } = this.#settings;
    const path = { ...parent.directory, text: joinName(parent.directory.text, CACHE_DIRECTORY) };
    const listing = this.#list(path);
    if (listing === undefined) return undefined;
    if (this.#isKept(listing)) {
      this.#keepDirectory(listing.directory, 'keep-file');
      return undefined;
    }
    const sources = sourcesIn(
      listing.directory.raw ? rawListing(parent) : parent,
      plan.sourceSuffixes,
    );
    const locate = (name: string): string | Buffer => itemPath(listing.directory, name);
    const items: Examined[] = [];
    const children: string[] = [];
    let nested = false;
    for (const item of listing.items) {
      const examined = this.log.examine(listing.directory, item.name, () =>
        examineCacheItem(item, sources, locate, plan),
      );
      if (examined === 'unreadable') {
        items.push({
          ...examineCacheItem(item, sources, locate, namesOnly(plan)),
          unreadable: true,
        });
      } else if (examined !== undefined) items.push(examined);
      if (!item.isDirectory()) continue;
      if (item.name === CACHE_DIRECTORY) nested = !this.#hasInnerRoot(listing.directory, item.name);
      else if (prunedClass(item.name, plan.include) === undefined) children.push(item.name);
    }
    this.pending.push(listing.directory, children);
    this.log.record(listing.directory, 'cache', items);
    return nested ? listing : undefined;
  }

  #visitMirror(listing: Listing): void {
    if (this.#isKept(listing)) {
      this.#keepDirectory(listing.directory, 'keep-file');
      return;
    }
    const entered = recordMirrorDirectory(listing, this.#settings, this.log);
    this.pending.push(listing.directory, entered);
  }

  #isKept({ items }: Listing): boolean {
    if (this.#settings.plan.include.includes('keep-files')) return false;
    return items.some(({ name }) => name === KEEP_FILE);
  }

  #topicOf(item: ListedItem, listing: Listing): DebrisTopicName | undefined {
    try {
      return debrisTopic(item, listing, this.#settings.plan.debris);
    } catch (error) {
      const path = { ...listing.directory, text: joinName(listing.directory.text, item.name) };
      this.log.report(path, 'inspect', error);
      return undefined;
    }
  }

  #visitDebris(parent: DiskPath, { item, topic }: DebrisItem, seen: Seen): void {
    if (!item.isDirectory()) {
      this.#recordDebris(parent, [item], { topic });
      return;
    }
    const top = { ...parent, text: joinName(parent.text, item.name) };
    const listings = this.#hasInnerRoot(parent, item.name)
      ? undefined
      : listToolCache(top, (each) => this.#list(each));
    if (listings === undefined) enterOrKeep(item.name, this.#settings.plan.include, seen);
    else
      for (const found of listings)
        this.#recordDebris(found.directory, found.items, { topic, top });
  }

  #recordDebris(
    directory: DiskPath,
    items: readonly ListedItem[],
    debris: NonNullable<DirectoryRecord['debris']>,
  ): void {
    const locate = (name: string): string | Buffer => itemPath(directory, name);
    const examined = items.map((item) =>
      this.log.examine(directory, item.name, () =>
        examineDebrisItem(item, locate, this.#settings.plan),
      ),
    );
    const found = examined.filter((item) => item !== 'unreadable' && item !== undefined);
    this.log.record(directory, 'debris', found, { debris });
  }
}

/** What can be said of files without looking at more than their names. */
function namesOnly(plan: ExamineSettings): ExamineSettings {
  return { ...plan, headers: false, sizes: false, modifiedBefore: null };
}
