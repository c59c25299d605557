import type { TextRange } from '@nopycache/core';

import type { Directive, EscapeCharacter } from './directives.js';
import type { Instruction } from './instruction.js';
import type { Problem } from './problem.js';

/** A comment on a line of its own; comments between continued lines are among them. */
export interface Comment {
  /** What follows the `#`, without white space around it. */
  readonly text: string;
  /** From the `#` to the end of the line. */
  readonly range: TextRange;
}

/** A Dockerfile, taken apart as BuildKit does it. */
export interface Dockerfile {
  readonly text: string;
  readonly escape: EscapeCharacter;
  readonly directives: readonly Directive[];
  readonly instructions: readonly Instruction[];
  readonly comments: readonly Comment[];
  /** What keeps it from being built; the instructions are those before it. */
  readonly problem: Problem | undefined;
}
