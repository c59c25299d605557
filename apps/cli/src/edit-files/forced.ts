import { diffOf } from './diff.js';
import type { PlannedEdit } from './planned-edit.js';

/**
 * What is shown of a block that somebody has changed: the patch that `--force` would be.
 *
 * @returns nothing where forcing would not change the file either
 */
export function forcedText(forced: PlannedEdit): string {
  const diff = diffOf(forced);
  return diff === '' ? '' : `With --force, this would become of it:\n${diff}`;
}
