import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import type { TrackedFiles } from '../git/tracked-files.js';
import { classCharacter, classOfCharacter, type DirectoryRecord } from '../walk/record.js';
import { debrisTracking, decide, decideDebris, type Decision } from './decide.js';
import type { DirectoryGroup, GroupedItem } from './directory-group.js';
import type { PlanSettings } from './types.js';

const FOREIGN_DIRECTORY = classCharacter('foreign-directory');

/** Decides about the names of whole directories. */
export class Decider {
  readonly settings: PlanSettings;
  readonly tracked: TrackedFiles;
  readonly #byClass = new Map<string, Decision>();
  readonly #allRemoved = new Map<string, boolean>();

  constructor(settings: PlanSettings, tracked: TrackedFiles) {
    this.settings = settings;
    this.tracked = tracked;
  }

  /** The decision about each name of a directory. */
  inDirectory(group: DirectoryGroup): (item: GroupedItem) => Decision {
    const isTracked = this.tracked.inDirectory(group.directory);
    return (item) => {
      if (item.debris === undefined) return decide(item, isTracked(item.name), this.settings);
      const { top } = item.debris;
      const { directory } = group;
      const tracking = debrisTracking(isTracked(item.name), directory, top, this.tracked);
      return decideDebris(item, tracking, this.settings);
    };
  }

  /**
   * A directory's only record, when nothing but the class decides about each of its names, as it is with nearly all
   * directories. Its columns need not be taken apart, which a large tree would feel.
   */
  uniformRecord({ directory, records, own }: DirectoryGroup): DirectoryRecord | undefined {
    const [record, second] = records;
    if (record === undefined || second !== undefined || record.role === 'debris') return undefined;
    if (record.measured !== undefined || record.unreadable !== undefined) return undefined;
    if (own?.role === 'cache' && mayHoldCache(record)) return undefined;
    return this.tracked.anyIn(directory) ? undefined : record;
  }

  /** The decision about an untracked name of this class, by the class's character in a record. */
  byClassCharacter(character: string): Decision {
    const known = this.#byClass.get(character);
    if (known !== undefined) return known;
    const decision = decide({ name: '', class: classOfCharacter(character) }, false, this.settings);
    this.#byClass.set(character, decision);
    return decision;
  }

  /** Whether all untracked names of these classes, one character each, are removed. Directories are mostly alike. */
  removesAll(classes: string): boolean {
    const known = this.#allRemoved.get(classes);
    if (known !== undefined) return known;
    const removed = Array.from(new Set(classes)).every(
      (character) => this.byClassCharacter(character).action === 'remove',
    );
    this.#allRemoved.set(classes, removed);
    return removed;
  }
}

function mayHoldCache({ classes, names }: DirectoryRecord): boolean {
  return classes.includes(FOREIGN_DIRECTORY) && names.includes(CACHE_DIRECTORY);
}
