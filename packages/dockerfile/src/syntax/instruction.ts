import type { TextRange } from '@nopycache/core';

import type { ExecWord } from './exec-form.js';
import type { Flag } from './flags.js';
import type { HeredocWord } from './heredoc-words.js';
import type { LogicalLine, Span } from './logical-line.js';

/** A heredoc with its body. */
export interface Heredoc extends HeredocWord {
  /** The body in the source: whole lines, without the one that ends it. */
  readonly body: TextRange;
}

/** One instruction: `RUN pip install .`. */
export interface Instruction {
  /** In upper case. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly line: LogicalLine;
  /** From its keyword to the last of its arguments, within the line. */
  readonly span: Span;
  /** The same in the source, up to the end of its last heredoc. */
  readonly range: TextRange;
  readonly flags: readonly Flag[];
  /** What follows the flags. */
  readonly args: Span;
  /** The arguments where they are a JSON array of strings. */
  readonly exec: readonly ExecWord[] | undefined;
  readonly heredocs: readonly Heredoc[];
  /** What an ONBUILD holds back for the images built on this one. */
  readonly trigger: Instruction | undefined;
}

/** The text of an instruction's arguments. */
export function argumentsOf({ line, args }: Instruction): string {
  return line.slice(args);
}

/** The value of a flag. */
export function flagOf({ flags }: Instruction, name: string): string | undefined {
  return flags.find((flag) => flag.name === name)?.value;
}
