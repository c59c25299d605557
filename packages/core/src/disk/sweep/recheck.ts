import { sep } from 'node:path';

import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import type { DebrisTopicName } from '../debris/topics.js';
import { joinName, rawText, splitPath, type DiskPath } from '../disk-path.js';
import { examineCacheItem, notAFile } from '../examine/cache-item.js';
import { examineDebrisItem } from '../examine/debris-item.js';
import { examineLooseItem, mayBeLooseBytecode } from '../examine/loose-item.js';
import { examineMirrorItem } from '../examine/mirror-item.js';
import { mirroredSources, mirrorPlace } from '../examine/mirrored-sources.js';
import type { Examined, Locate } from '../examine/settings.js';
import { sourcesIn, type Sources } from '../examine/sources.js';
import type { TrackedFiles } from '../git/tracked-files.js';
import { listDirectory, rawListing, type ListedItem, type Listing } from '../listing.js';
import { debrisTracking, decide, decideDebris, type Decision } from '../plan/decide.js';
import type { PlanSettings } from '../plan/types.js';
import { KEEP_FILE } from '../walk/pruned.js';
import type { DebrisTops } from './debris-tops.js';
import type { HeldDirectory } from './held-directory.js';
import { GONE, kept, type Result } from './report.js';
import { resultOf } from './remove.js';
import type { NameRemoval } from './task.js';

/** What the decisions about a directory's names rest on. */
export interface Grounds {
  readonly roots: readonly DiskPath[];
  readonly settings: PlanSettings;
  readonly tracked: TrackedFiles;
  readonly debris: DebrisTops;
}

/** Takes the decisions about a directory's names again, by what is in it now. */
export class Recheck {
  readonly #directory: DiskPath;
  readonly #grounds: Grounds;
  readonly #listing: Listing;
  readonly #items: ReadonlyMap<string, ListedItem>;
  readonly #isTracked: (name: string) => boolean;
  readonly #locate: Locate;
  readonly #isCache: boolean;
  readonly #isKept: boolean;
  #sources: Sources | undefined;

  constructor(directory: DiskPath, held: HeldDirectory, grounds: Grounds) {
    this.#directory = directory;
    this.#grounds = grounds;
    const listing = held.list();
    const toRaw = (name: string): string => rawText({ text: name, raw: listing.directory.raw });
    this.#listing = listing;
    this.#items = new Map(listing.items.map((item) => [toRaw(item.name), item]));
    this.#isTracked = grounds.tracked.inDirectory(listing.directory);
    this.#locate = (name) => held.at(toRaw(name));
    this.#isCache = splitPath(directory.text).name === CACHE_DIRECTORY;
    this.#isKept = this.#items.has(KEEP_FILE) && !grounds.settings.include.includes('keep-files');
  }

  /** What has become of a name, or that it is still to be removed. */
  about({ name, topic }: NameRemoval): Result | 'remove' {
    const item = this.#items.get(name);
    if (item === undefined) return GONE;
    if (this.#isKept) return kept('keep-files');
    try {
      const decision = topic === undefined ? this.#decide(item) : this.#decideDebris(item, topic);
      if (decision === undefined) return kept('changed');
      return decision.action === 'remove' ? 'remove' : kept(decision.reason);
    } catch (error) {
      return resultOf(error);
    }
  }

  #decide(item: ListedItem): Decision | undefined {
    const examined = this.#examine(item);
    if (examined === undefined) return undefined;
    return decide(examined, this.#isTracked(item.name), this.#grounds.settings);
  }

  #examine(item: ListedItem): Examined | undefined {
    const { settings } = this.#grounds;
    if (settings.mirror !== undefined) return this.#examineInMirror(item);
    this.#sources ??= sourcesIn(
      this.#sourceListing(),
      settings.sourceSuffixes,
      this.#sourceLocate(),
    );
    if (this.#isCache) return examineCacheItem(item, this.#sources, this.#locate, settings);
    if (item.name === CACHE_DIRECTORY) return item.isDirectory() ? undefined : notAFile(item);
    if (!mayBeLooseBytecode(item.name)) return undefined;
    return examineLooseItem(item, this.#sources, this.#locate, settings);
  }

  /** Below a `__pycache__` is an ordinary tree, whatever the plan says. */
  #examineInMirror(item: ListedItem): Examined | undefined {
    const { settings, roots } = this.#grounds;
    const place = mirrorPlace(this.#directory, settings, roots);
    const below = this.#directory.text.slice(place.prefix.text.length).split(sep);
    if (item.isDirectory() || below.includes(CACHE_DIRECTORY)) return undefined;
    this.#sources ??= mirroredSources(this.#directory, place);
    return examineMirrorItem(item, this.#sources, this.#locate, settings);
  }

  /** A cache's sources lie beside it. Where any class may be removed, it makes no difference which of them there are. */
  #sourceListing(): Listing {
    if (!this.#isCache) return this.#listing;
    const { only, keepInterpreters } = this.#grounds.settings;
    if (only.length === 0 && keepInterpreters === null) return { ...this.#listing, items: [] };
    const { directory: text } = splitPath(this.#directory.text);
    const parent = listDirectory({ ...this.#directory, text });
    return this.#listing.directory.raw ? rawListing(parent) : parent;
  }

  #sourceLocate(): Locate | undefined {
    return this.#isCache ? undefined : this.#locate;
  }

  #decideDebris(item: ListedItem, topic: DebrisTopicName): Decision | undefined {
    const { settings, tracked, debris } = this.#grounds;
    if (item.isDirectory()) return undefined;
    const { directory } = this.#listing;
    const own = { ...directory, text: joinName(directory.text, item.name) };
    const top = debris.topOf(own, topic);
    if (top === undefined) return undefined;
    const examined = examineDebrisItem(item, this.#locate, settings);
    const tracking = debrisTracking(this.#isTracked(item.name), directory, top, tracked);
    return decideDebris(examined, tracking, settings);
  }
}
