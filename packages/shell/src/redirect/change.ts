import type { BlockChange, TextRange } from '@nopycache/core';

import type { Setting } from '../settings/setting.js';

/** Why a text is left as it is, and what to do about it. */
export interface Refusal {
  /**
   * - `broken`: our markers make no block
   * - `edited`: somebody has changed our block, which `force` overwrites
   * - `no-place`: the text has no place where the lines could be added safely
   */
  readonly reason: 'broken' | 'edited' | 'no-place';
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

/** What becomes of a file's text. */
export type Change =
  | Exclude<BlockChange, { kind: 'refused' }>
  /** The text sets the variable itself. Nobody but its owner overwrites that. */
  | { readonly kind: 'kept'; readonly settings: readonly Setting[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export function refused(
  reason: Refusal['reason'],
  message: string,
  range: TextRange,
): Change & { kind: 'refused' } {
  return { kind: 'refused', refusal: { reason, message, range } };
}
