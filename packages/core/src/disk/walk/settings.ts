import type { DiskPath } from '../disk-path.js';
import type { PlanSettings } from '../plan/types.js';

/** What every walker of a crew is told; goes through `postMessage`. */
export interface WalkSettings {
  readonly plan: PlanSettings;
  readonly roots: readonly DiskPath[];
}
