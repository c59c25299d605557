import type { TextRange } from '@nopycache/core';

/** A word of a command. */
export interface ShellWord {
  /** What it says without its quotes; `undefined` where it depends on what is known only when it runs. */
  readonly text: string | undefined;
  /** Whether it may turn out to be an option: it begins with something unknown, outside quotes. */
  readonly elusive: boolean;
  readonly range: TextRange;
}

/** `NAME=value` before a command, or given to `export` and `env`. */
export interface ShellAssignment {
  readonly name: string;
  /** `undefined` where it depends on what is known only when it runs. */
  readonly value: string | undefined;
  readonly range: TextRange;
}

/** A simple command of a script, or the one of an exec form. */
export interface ShellCommand {
  /** The words, the command's name first; empty for assignments that stand alone. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly range: TextRange;
  /** Whether ranges are exact, so that words can be put between words: shell's, or strings of a JSON array. */
  readonly form: 'shell' | 'exec' | 'opaque';
  /** The command that reads what this one prints: `find … | xargs rm`. */
  readonly pipedInto: ShellCommand | undefined;
}
