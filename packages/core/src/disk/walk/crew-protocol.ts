import type { WalkSettings } from './settings.js';
import type { WalkFindings } from './findings.js';
import type { PendingDirectories } from './pending.js';

/** Which number of the shared memory means what. */
export const CREW_CELLS = {
  /** 1 when the main thread has nothing to list and the worker may give. */
  mainIsHungry: 0,
  /** 1 when the worker has nothing to list and the main thread may give. */
  workerIsHungry: 1,
  /** 1 when the worker shall stop after its slice. */
  stop: 2,
  /** How many directories the worker has listed. */
  workerDirectories: 3,
} as const;

/** How many numbers the two threads share. */
export const CREW_CELL_COUNT = 4;

/** How many directories a thread lists before it sees what the other one wants. */
export const SLICE = 16;

export interface CrewData {
  readonly settings: WalkSettings;
  readonly cells: Int32Array;
}

export interface ToWorker {
  readonly directories: PendingDirectories;
}

export type FromWorker =
  | { readonly kind: 'give'; readonly directories: PendingDirectories }
  | { readonly kind: 'idle'; readonly findings: WalkFindings };
