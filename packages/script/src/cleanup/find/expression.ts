import type { TextRange } from '@nopycache/core';

import type { ShellWord } from '../../commands/command.js';

/** `-name '*.pyc'`, `-exec rm {} +`: a word with those that belong to it. */
export interface Primary {
  readonly kind: 'primary';
  readonly name: string;
  readonly word: ShellWord;
  readonly args: readonly ShellWord[];
  /** How often `-exec` runs its command: for each file (`;`) or for many at once (`+`). */
  readonly runs: 'each' | 'many' | undefined;
  readonly span: TextRange;
}

interface And {
  readonly kind: 'and';
  readonly parts: readonly Expression[];
  readonly span: TextRange;
}

interface Or {
  readonly kind: 'or';
  readonly parts: readonly Expression[];
  readonly span: TextRange;
}

interface Negation {
  readonly kind: 'not';
  readonly inner: Expression;
  readonly span: TextRange;
}

/** What `find` decides by, and does. */
export type Expression = Primary | And | Or | Negation;

/** Something with which `find` does not even begin. */
export interface FindProblem {
  readonly kind: 'unterminated-exec';
  readonly exec: ShellWord;
  /** The words of the command that was to be run, as far as the line goes. */
  readonly args: readonly ShellWord[];
}

/** A call of `find`. */
export interface FindCall {
  readonly program: ShellWord;
  /** Where it begins; empty for the current directory. */
  readonly roots: readonly ShellWord[];
  /** `undefined` where there is none, or where it is not understood. */
  readonly expression: Expression | undefined;
  readonly problem: FindProblem | undefined;
}

/** The primaries of an expression, from left to right. */
export function* primariesOf(expression: Expression | undefined): Generator<Primary> {
  if (expression === undefined) return;
  if (expression.kind === 'primary') yield expression;
  else if (expression.kind === 'not') yield* primariesOf(expression.inner);
  else for (const part of expression.parts) yield* primariesOf(part);
}
