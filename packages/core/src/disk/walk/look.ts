import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import type { DebrisTopicName } from '../debris/topics.js';
import { mayBeLooseBytecode } from '../examine/loose-item.js';
import type { Examined } from '../examine/settings.js';
import type { ListedItem, Listing } from '../listing.js';
import type { Protection } from '../plan/classes.js';
import { CONDA_DIRECTORY, KEEP_FILE, prunedClass, VENV_FILE } from './pruned.js';

const LIKELY_MARKER_INITIALS = new Set(
  ['.', 'p', 'H', '_'].map((initial) => initial.charCodeAt(0)),
);
const MANIFESTS = new Set(['package.json', 'pyproject.toml', 'pnpm-workspace.yaml']);

/** A name in a directory that is what a tool leaves behind. */
export interface DebrisItem {
  readonly item: ListedItem;
  readonly topic: DebrisTopicName;
}

/** What one pass over a listing has seen. */
export interface Seen {
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

/** What a pass needs to know besides the listing. */
export interface Lookout {
  readonly include: readonly Protection[];
  /** Of which tool's leavings a name is, where anybody has asked for that. */
  readonly topicOf?:
    ((item: ListedItem, listing: Listing) => DebrisTopicName | undefined) | undefined;
}

/** Goes over a listing once. */
export function look(listing: Listing, lookout: Lookout): Seen {
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
    if (item.isDirectory()) lookAtDirectory(item, listing, lookout, seen);
    else lookAtFile(item, listing, lookout, seen);
  }
  return seen;
}

/** Notes a directory as one to enter, or as one that its name protects. */
export function enterOrKeep(name: string, include: readonly Protection[], seen: Seen): void {
  const pruned = prunedClass(name, include);
  if (pruned === undefined) seen.children.push(name);
  else seen.kept.push({ name, class: pruned });
}

function lookAtDirectory(item: ListedItem, listing: Listing, lookout: Lookout, seen: Seen): void {
  const { name } = item;
  if (name === CACHE_DIRECTORY) {
    seen.cache = true;
    return;
  }
  if (name === '.git') seen.repository = true;
  if (name === CONDA_DIRECTORY) seen.environment = true;
  const topic = lookout.topicOf?.(item, listing);
  if (topic === undefined) enterOrKeep(name, lookout.include, seen);
  else seen.debris.push({ item, topic });
}

function lookAtFile(item: ListedItem, listing: Listing, lookout: Lookout, seen: Seen): void {
  const { name } = item;
  if (mayBeLooseBytecode(name)) {
    seen.loose.push(item);
    return;
  }
  const topic = lookout.topicOf?.(item, listing);
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
