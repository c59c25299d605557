import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import type { DiskPath } from '../disk-path.js';
import type { DirectoryRecord } from '../walk/record.js';
import type { EntryClass } from './classes.js';
import type { Decision } from './decide.js';
import type { Decider } from './decider.js';
import { groupRecords, itemsOf, type DirectoryGroup, type GroupedItem } from './directory-group.js';
import { childKey, isKeyInside, orderKey } from './order.js';

/** A part of a plan: the names in a directory, or, after all that lies below it, the directory itself. */
export type Step =
  | { readonly kind: 'items'; readonly group: DirectoryGroup }
  | {
      readonly kind: 'directory';
      readonly group: DirectoryGroup;
      readonly class: EntryClass;
      readonly decision: Decision;
    };

/** Puts what a walk has recorded into a plan's order, and decides which directories are empty in the end. */
export function stepsOf(
  records: readonly DirectoryRecord[],
  roots: readonly DiskPath[],
  decider: Decider,
): Step[] {
  const steps = new StepList(roots, decider);
  for (const group of groupRecords(records)) steps.add(group);
  return steps.finish();
}

/** Whether a directory of this name in a group is itself a step, and none of the group's items. */
export function isOwnStep(
  { own }: DirectoryGroup,
  { class: found, debris, name }: GroupedItem,
): boolean {
  if (found !== 'foreign-directory') return false;
  return debris !== undefined || (own?.role === 'cache' && name === CACHE_DIRECTORY);
}

/** A directory whose files have been decided about, and which waits for the directories in it. */
interface OpenDirectory {
  readonly group: DirectoryGroup;
  readonly emptied: Emptied;
  /** Whether a `__pycache__`, or a mirror's bytecode, lies in it at any depth, or it is itself one. */
  hasCache: boolean;
}

/** What has to go for a directory to be empty. */
interface Emptied {
  /** Whether all files go. */
  readonly ofFiles: boolean;
  /** The keys of its directories. */
  readonly directories: readonly string[];
}

const EMPTIED_MIRROR: readonly [EntryClass, Decision] = [
  'mirror-directory',
  { action: 'remove', reason: 'empty-directory' },
];

class StepList {
  readonly #steps: Step[] = [];
  readonly #open: OpenDirectory[] = [];
  readonly #removed = new Set<string>();
  readonly #roots: ReadonlySet<string>;
  readonly #decider: Decider;

  constructor(roots: readonly DiskPath[], decider: Decider) {
    this.#roots = new Set(roots.map(orderKey));
    this.#decider = decider;
  }

  add(group: DirectoryGroup): void {
    this.#closeUpTo(group.key);
    this.#steps.push({ kind: 'items', group });
    if (group.own === undefined) return;
    const { role } = group.own;
    const hasCache = role === 'cache' || (role === 'mirror' && hasNames(group));
    this.#open.push({ group, emptied: this.#emptied(group), hasCache });
  }

  finish(): Step[] {
    this.#closeUpTo(undefined);
    return this.#steps;
  }

  #emptied(group: DirectoryGroup): Emptied {
    const uniform = this.#decider.uniformRecord(group);
    if (uniform === undefined) return this.#emptiedByItems(group);
    const ofFiles = this.#decider.removesAll(uniform.classes);
    return { ofFiles, directories: huskDirectories(group) };
  }

  #emptiedByItems(group: DirectoryGroup): Emptied {
    const decideAbout = this.#decider.inDirectory(group);
    const items = itemsOf(group);
    const own = items.filter((item) => isOwnStep(group, item));
    return {
      ofFiles: items.every((item) => own.includes(item) || decideAbout(item).action === 'remove'),
      directories: [
        ...own.map(({ name }) => childKey(group.key, name, group.directory.raw)),
        ...huskDirectories(group),
      ],
    };
  }

  #closeUpTo(key: string | undefined): void {
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      if (key !== undefined && isKeyInside(key, last.group.key)) return;
      this.#open.pop();
      this.#close(last);
    }
  }

  #close(closed: OpenDirectory): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined && closed.hasCache) parent.hasCache = true;
    const { group, emptied } = closed;
    const isEmpty = emptied.ofFiles && emptied.directories.every((key) => this.#removed.has(key));
    if (isEmpty && this.#isHusk(closed)) {
      this.#addDirectory(group, 'husk', { action: 'remove', reason: 'husk' });
    }
    if (group.own?.role === 'mirror') {
      const isEmptied = isEmpty && closed.hasCache && !this.#roots.has(group.key);
      if (isEmptied) this.#addDirectory(group, ...EMPTIED_MIRROR);
      return;
    }
    if (group.own?.role === 'ordinary') return;
    const found = group.own?.role === 'debris' ? 'debris' : 'cache-directory';
    const reason = found === 'debris' ? 'debris' : 'empty-directory';
    this.#addDirectory(
      group,
      found,
      isEmpty ? { action: 'remove', reason } : { action: 'keep', reason: 'not-empty' },
    );
  }

  #isHusk({ group, hasCache }: OpenDirectory): boolean {
    if (!hasCache || group.own?.role !== 'ordinary' || group.own.husk.otherFiles) return false;
    // A directory in a cache is foreign there, whatever was left in it.
    if (this.#open.some((above) => above.group.own?.role === 'cache')) return false;
    return !this.#roots.has(group.key) && !this.#decider.tracked.below(group.directory);
  }

  #addDirectory(group: DirectoryGroup, found: EntryClass, decision: Decision): void {
    if (decision.action === 'remove') this.#removed.add(group.key);
    this.#steps.push({ kind: 'directory', group, class: found, decision });
  }
}

function hasNames({ records }: DirectoryGroup): boolean {
  return records.some(({ names }) => names !== '');
}

function huskDirectories({ key, directory, own }: DirectoryGroup): string[] {
  if (own === undefined || !('husk' in own)) return [];
  return own.husk.directories.map((name) => childKey(key, name, directory.raw));
}
