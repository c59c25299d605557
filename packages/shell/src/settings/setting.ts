import type { TextRange } from '@nopycache/core';

/** A place in a text where `PYTHONPYCACHEPREFIX` is set. */
export interface Setting {
  /** The value as it stands there, quotes included. */
  readonly value: string;
  /** The value's place; an empty range where there is none. */
  readonly range: TextRange;
  /** Whether programs that are started afterwards see it. */
  readonly exported: boolean;
}
