import type { TextEdit, TextRange } from '@nopycache/core';

/** Why a text is left as it is, and what to do about it. */
export interface Refusal {
  /**
   * - `malformed`: the file's readers would not understand it either
   * - `duplicate`: a key that matters is there twice
   * - `wrong-type`: a setting is of a type that the editor does not read
   * - `broken`: our markers make no block
   * - `edited`: somebody has changed our block, which `force` overwrites
   * - `no-place`: the file has nothing that the setting could be part of
   */
  readonly reason: 'malformed' | 'duplicate' | 'wrong-type' | 'broken' | 'edited' | 'no-place';
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

/** A place where the user has said otherwise, which nobody but its owner overwrites. */
export interface Choice {
  /** The setting as it stands there: `"*.pyc": false`. */
  readonly setting: string;
  readonly range: TextRange;
}

/** Lines for people to put into a file themselves. */
export interface Snippet {
  readonly text: string;
  /** Why the file is not edited, and where the lines belong, a sentence each. */
  readonly reason: string;
}

/** What becomes of a file's text. */
export type Change =
  | {
      readonly kind: 'added' | 'updated' | 'removed';
      readonly edit: TextEdit;
      /** Nothing is left of a file that we made: it is to be deleted. */
      readonly emptied: boolean;
      /** What the user has chosen besides. */
      readonly choices: readonly Choice[];
    }
  | { readonly kind: 'unchanged' }
  /** Nothing is to be added but what the user has chosen to be otherwise. */
  | { readonly kind: 'kept'; readonly choices: readonly Choice[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'snippet'; readonly snippet: Snippet };

export function refused(
  reason: Refusal['reason'],
  { message, range }: Pick<Refusal, 'message' | 'range'>,
): Change & { kind: 'refused' } {
  return { kind: 'refused', refusal: { reason, message, range } };
}

/** The smallest single edit that makes one text of another. */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { range: [start, before.length - tail], text: after.slice(start, after.length - tail) };
}
