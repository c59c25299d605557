import fs from 'node:fs';

import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import { debrisTopic } from '../debris/evidence.js';
import type { DebrisTopicName } from '../debris/topics.js';
import {
  isInside,
  joinName,
  plainest,
  publicPath,
  splitPath,
  systemPath,
  type DiskPath,
} from '../disk-path.js';
import { errorCode, isGone } from '../error.js';
import { examineCacheItem } from '../examine/cache-item.js';
import { examineLooseItem, mayBeLooseBytecode } from '../examine/loose-item.js';
import { examineDebrisItem } from '../examine/debris-item.js';
import type { Examined, ExamineSettings } from '../examine/settings.js';
import { sourcesIn } from '../examine/sources.js';
import { itemPath, listDirectory, rawListing, type ListedItem, type Listing } from '../listing.js';
import type { EntryClass } from '../plan/classes.js';
import type { Problem } from '../plan/types.js';
import { CONDA_DIRECTORY, KEEP_FILE, markedClass, prunedClass, VENV_FILE } from './pruned.js';
import { packItems, type DirectoryRecord } from './record.js';
import type { WalkSettings } from './settings.js';

/** What a walker has found since it was last asked; plain data that goes through `postMessage`. */
export interface WalkFindings {
  readonly records: DirectoryRecord[];
  /** Directories that hold a `.git`. */
  readonly repositories: DiskPath[];
  readonly manifests: string[];
  readonly problems: Problem[];
}

function noFindings(): WalkFindings {
  return { records: [], repositories: [], manifests: [], problems: [] };
}

/** Directories that are still to be listed, in a form that goes through `postMessage`. */
export interface PendingDirectories {
  readonly plain: string[];
  readonly raw: string[];
}

const LIKELY_MARKER_INITIALS = new Set(
  ['.', 'p', 'H', '_'].map((initial) => initial.charCodeAt(0)),
);
const MANIFESTS = new Set(['package.json', 'pyproject.toml', 'pnpm-workspace.yaml']);

/** A name in a directory that is what a tool leaves behind. */
interface DebrisItem {
  readonly item: ListedItem;
  readonly topic: DebrisTopicName;
}

/** What one pass over a listing has seen. */
interface Seen {
  readonly children: string[];
  readonly kept: Examined[];
  readonly loose: ListedItem[];
  readonly debris: DebrisItem[];
  cache: boolean;
  keepFile: boolean;
  environment: boolean;
  repository: boolean;
  manifest: boolean;
  head: boolean;
}

/** Walks directories one by one, and looks only at those that matter. Never follows a symlink. */
export class Walker {
  #pending: string[] = [];
  #pendingRaw: string[] = [];
  #findings = noFindings();
  #total = 0;
  readonly #settings: WalkSettings;
  readonly #roots: ReadonlySet<string>;
  readonly #devices = new Map<string, number>();

  constructor(settings: WalkSettings) {
    this.#settings = settings;
    this.#roots = new Set(settings.roots.map((root) => root.text));
  }

  get pending(): number {
    return this.#pending.length + this.#pendingRaw.length;
  }

  add(directories: PendingDirectories): void {
    for (const directory of directories.plain) this.#pending.push(directory);
    for (const directory of directories.raw) this.#pendingRaw.push(directory);
  }

  /** Gives away half of what is pending: the older half, in which the larger subtrees are. */
  giveHalf(): PendingDirectories {
    const half = (list: string[]): string[] => list.splice(0, list.length >> 1);
    return { plain: half(this.#pending), raw: half(this.#pendingRaw) };
  }

  take(): WalkFindings {
    const findings = this.#findings;
    this.#findings = noFindings();
    return findings;
  }

  /** How many directories it has listed since it began. */
  get total(): number {
    return this.#total;
  }

  /** Lists up to so many directories. */
  walk(limit: number): void {
    for (let left = limit; left > 0; left -= 1) {
      const plain = this.#pending.pop();
      const text = plain ?? this.#pendingRaw.pop();
      if (text === undefined) return;
      this.#visit({ text, raw: plain === undefined });
    }
  }

  #visit(directory: DiskPath): void {
    if (this.#roots.has(directory.text) && splitPath(directory.text).name === CACHE_DIRECTORY) {
      const parent = this.#list({ ...directory, text: splitPath(directory.text).directory });
      if (parent !== undefined) this.#visitCache(parent);
      return;
    }
    const listing = this.#list(directory);
    if (listing === undefined) return;
    const seen = this.#look(listing);
    const own = this.#ownClass(listing.directory, seen);
    if (own !== undefined) {
      this.#keepDirectory(listing.directory, own);
      return;
    }
    if (seen.repository) this.#findings.repositories.push(listing.directory);
    if (seen.manifest) this.#findings.manifests.push(publicPath(listing.directory).path);
    for (const debris of seen.debris) this.#visitDebris(listing.directory, debris, seen);
    this.#push(listing.directory, seen.children);
    this.#recordOrdinary(listing, seen);
    if (seen.cache && !this.#isRoot(listing.directory, CACHE_DIRECTORY)) this.#visitCache(listing);
  }

  #isRoot(directory: DiskPath, name: string): boolean {
    return this.#roots.has(joinName(directory.text, name));
  }

  #list(directory: DiskPath): Listing | undefined {
    try {
      if (this.#settings.plan.oneFileSystem && this.#isElsewhere(directory)) {
        this.#keepDirectory(directory, 'other-file-system');
        return undefined;
      }
      const listing = listDirectory(directory);
      this.#total += 1;
      return listing;
    } catch (error) {
      this.#report(directory, 'list', error);
      return undefined;
    }
  }

  /** Another process being faster is no problem. */
  #report(path: DiskPath, operation: Problem['operation'], error: unknown): void {
    if (isGone(error)) return;
    this.#findings.problems.push({
      path: publicPath(path).path,
      operation,
      code: errorCode(error),
      message: error instanceof Error ? error.message : String(error),
    });
  }

  #look(listing: Listing): Seen {
    const seen: Seen = {
      children: [],
      kept: [],
      loose: [],
      debris: [],
      cache: false,
      keepFile: false,
      environment: false,
      repository: false,
      manifest: false,
      head: false,
    };
    for (const item of listing.items) {
      if (item.isDirectory()) this.#lookAtDirectory(item, listing, seen);
      else this.#lookAtFile(item, listing, seen);
    }
    return seen;
  }

  #lookAtDirectory(item: ListedItem, listing: Listing, seen: Seen): void {
    const { name } = item;
    if (name === CACHE_DIRECTORY) {
      seen.cache = true;
      return;
    }
    if (name === '.git') seen.repository = true;
    if (name === CONDA_DIRECTORY) seen.environment = true;
    const topic = this.#topicOf(item, listing);
    if (topic === undefined) this.#enterOrKeep(name, seen);
    else seen.debris.push({ item, topic });
  }

  #enterOrKeep(name: string, seen: Seen): void {
    const pruned = prunedClass(name, this.#settings.plan.include);
    if (pruned === undefined) seen.children.push(name);
    else seen.kept.push({ name, class: pruned });
  }

  #lookAtFile(item: ListedItem, listing: Listing, seen: Seen): void {
    const { name } = item;
    if (mayBeLooseBytecode(name)) {
      seen.loose.push(item);
      return;
    }
    const topic = this.#topicOf(item, listing);
    if (topic !== undefined) {
      seen.debris.push({ item, topic });
      return;
    }
    if (!LIKELY_MARKER_INITIALS.has(name.charCodeAt(0))) return;
    if (name === CACHE_DIRECTORY) {
      const found = item.isSymbolicLink() ? 'symlink' : 'not-a-directory';
      seen.kept.push({ name, class: found });
    } else if (name === KEEP_FILE) seen.keepFile = true;
    else if (name === VENV_FILE) seen.environment = true;
    else if (name === '.git') seen.repository = true;
    else if (name === 'HEAD') seen.head = true;
    else if (MANIFESTS.has(name)) seen.manifest = true;
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
    this.#record({ text: parent, raw: directory.raw }, 'ordinary', [{ name, class: found }]);
  }

  #push(directory: DiskPath, names: readonly string[]): void {
    for (const name of names) {
      const text = joinName(directory.text, name);
      if (this.#roots.has(text)) continue;
      if (!directory.raw) {
        this.#pending.push(text);
        continue;
      }
      const path = plainest({ text, raw: true });
      (path.raw ? this.#pendingRaw : this.#pending).push(path.text);
    }
  }

  #recordOrdinary(listing: Listing, seen: Seen): void {
    const { plan } = this.#settings;
    const items = [...seen.kept];
    if (seen.loose.length > 0) {
      const sources = sourcesIn(listing, plan.sourceSuffixes);
      const locate = (name: string): string | Buffer => itemPath(listing.directory, name);
      for (const item of seen.loose) {
        const examined = this.#examine(listing.directory, item, () =>
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
    this.#record(listing.directory, 'ordinary', items, plan.husks ? { husk } : {});
  }

  #examine(
    directory: DiskPath,
    { name }: ListedItem,
    look: () => Examined | undefined,
  ): Examined | 'unreadable' | undefined {
    try {
      return look();
    } catch (error) {
      if (isGone(error)) return undefined;
      this.#report({ ...directory, text: joinName(directory.text, name) }, 'read', error);
      return 'unreadable';
    }
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
      const examined = this.#examine(listing.directory, item, () =>
        examineCacheItem(item, sources, locate, plan),
      );
      if (examined === 'unreadable') {
        items.push({
          ...examineCacheItem(item, sources, locate, namesOnly(plan)),
          unreadable: true,
        });
      } else if (examined !== undefined) items.push(examined);
      if (!item.isDirectory()) continue;
      if (item.name === CACHE_DIRECTORY) nested = !this.#isRoot(listing.directory, item.name);
      else if (prunedClass(item.name, plan.include) === undefined) children.push(item.name);
    }
    this.#push(listing.directory, children);
    this.#record(listing.directory, 'cache', items);
    return nested ? listing : undefined;
  }

  #isKept({ items }: Listing): boolean {
    if (this.#settings.plan.include.includes('keep-files')) return false;
    return items.some(({ name }) => name === KEEP_FILE);
  }

  #record(
    directory: DiskPath,
    role: DirectoryRecord['role'],
    items: readonly Examined[],
    more: Pick<DirectoryRecord, 'husk' | 'debris'> = {},
  ): void {
    const { text, raw } = directory;
    this.#findings.records.push({
      directory: text,
      raw,
      role,
      ...packItems(items),
      husk: more.husk,
      debris: more.debris,
    });
  }

  #isElsewhere(directory: DiskPath): boolean {
    const root = this.#settings.roots
      .filter(({ text }) => isInside(directory.text, text))
      .reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
    let device = this.#devices.get(root);
    if (device === undefined) {
      device = fs.lstatSync(root).dev;
      this.#devices.set(root, device);
    }
    return fs.lstatSync(systemPath(directory)).dev !== device;
  }

  #topicOf(item: ListedItem, listing: Listing): DebrisTopicName | undefined {
    const topics = this.#settings.plan.debris;
    if (topics.length === 0) return undefined;
    try {
      return debrisTopic(item, listing, topics);
    } catch (error) {
      const path = { ...listing.directory, text: joinName(listing.directory.text, item.name) };
      this.#report(path, 'inspect', error);
      return undefined;
    }
  }

  #visitDebris(parent: DiskPath, { item, topic }: DebrisItem, seen: Seen): void {
    if (!item.isDirectory()) {
      this.#recordDebris(parent, [item], { topic });
      return;
    }
    const top = { ...parent, text: joinName(parent.text, item.name) };
    const listings = this.#roots.has(top.text) ? undefined : this.#listAllOf(top);
    if (listings === undefined) this.#enterOrKeep(item.name, seen);
    else
      for (const found of listings)
        this.#recordDebris(found.directory, found.items, { topic, top });
  }

  /** All directories of a tool's cache. A repository or a keep file somewhere in it, and it is nobody's cache. */
  #listAllOf(top: DiskPath): Listing[] | undefined {
    const listings: Listing[] = [];
    const pending = [top];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const listing = this.#list(next);
      if (listing === undefined) continue;
      const { directory, items } = listing;
      if (items.some(({ name }) => name === '.git' || name === KEEP_FILE)) return undefined;
      listings.push(listing);
      for (const item of items) {
        if (item.isDirectory()) {
          pending.push({ ...directory, text: joinName(directory.text, item.name) });
        }
      }
    }
    return listings;
  }

  #recordDebris(
    directory: DiskPath,
    items: readonly ListedItem[],
    debris: NonNullable<DirectoryRecord['debris']>,
  ): void {
    const locate = (name: string): string | Buffer => itemPath(directory, name);
    const examined = items.map((item) =>
      this.#examine(directory, item, () => examineDebrisItem(item, locate, this.#settings.plan)),
    );
    const found = examined.filter((item) => item !== 'unreadable' && item !== undefined);
    this.#record(directory, 'debris', found, { debris });
  }
}

/** What can be said of files without looking at more than their names. */
function namesOnly(plan: ExamineSettings): ExamineSettings {
  return { ...plan, headers: false, sizes: false, modifiedBefore: null };
}
