import type { TextEdit, TextRange } from '@nopycache/core';

/** Why a Makefile is left as it is. */
export type RefusalReason =
  /** An option cannot be written into a Makefile. */
  | 'options'
  /** Our markers make no block, or stand where make reads no lines. */
  | 'broken'
  /** Somebody has changed our block; `force` overwrites it. */
  | 'edited'
  /** There is no block to update. */
  | 'no-block'
  /** The file has a target of that name. */
  | 'clash'
  /** A pattern rule makes a target of that name. */
  | 'pattern'
  /** A `define` has no end, so that what follows is text. */
  | 'open-define'
  /** A conditional has no end, so that what follows is read or not. */
  | 'open-conditional'
  /** A line is nothing that make reads. */
  | 'unreadable'
  /** Recipes are read by something that is no POSIX shell. */
  | 'shell'
  /** What recipes begin with cannot be known. */
  | 'recipe-prefix'
  /** The new target might be what `make` makes when it is not told; `allowDefaultGoal` allows it. */
  | 'default-goal'
  /** The target to hook into is not there, or cannot be added to. */
  | 'hook'
  /** Lines of a recipe follow our block, and would belong to another rule without it. */
  | 'recipe-follows';

/** What somebody should know who reads the change. */
export type NoteReason =
  /** What is included, computed or expanded may have such a target. */
  | 'unseen-targets'
  /** Another rule makes whatever has no rule, and so far these targets. */
  | 'match-anything'
  /** On some systems, or when a variable says so, recipes are read by something that is no POSIX shell. */
  | 'shell'
  /** The new target is what `make` makes when it is not told. */
  | 'default-goal'
  /** Rules name a target that is being removed. */
  | 'still-needed';

/** Something to tell about the text, and where. */
export interface Remark<Reason extends string> {
  readonly reason: Reason;
  /** What it is and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

export type Refusal = Remark<RefusalReason>;
export type Note = Remark<NoteReason>;

/** What becomes of a Makefile's text. */
export type Change =
  | {
      readonly kind: 'added' | 'updated' | 'removed';
      readonly edit: TextEdit;
      readonly notes: readonly Note[];
      /** Nothing is left of a file that we made: it is to be deleted. */
      readonly emptied: boolean;
    }
  | { readonly kind: 'unchanged' }
  /** All that stands in the way, in no particular order; at least one. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export function refused(...refusals: readonly Refusal[]): Change & { kind: 'refused' } {
  return { kind: 'refused', refusals };
}
