import type { DebrisTopicName } from '../debris/topics.js';
import type { EntryClass, KeepReason, RemoveReason } from './classes.js';
import type { PlanEntry } from './types.js';

/** How many entries of one kind lie in one directory. */
export interface Tally {
  /** The directory that the entries lie in; a directory's own entry is counted in itself. */
  readonly directory: string;
  readonly type: PlanEntry['type'];
  readonly class: EntryClass;
  readonly action: 'remove' | 'keep';
  readonly reason: KeepReason | RemoveReason;
  readonly interpreter?: string | undefined;
  readonly topic?: DebrisTopicName | undefined;
  readonly count: number;
  /** Bytes on disk, where they were asked for. */
  readonly diskUsage: number;
}
