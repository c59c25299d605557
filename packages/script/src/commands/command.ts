import type { TextRange } from '@nopycache/core';

import type { Script } from './script.js';

/** A word of a command. */
export interface ShellWord {
  /** What it says without its quotes; `undefined` where it depends on what is known only when it runs. */
  readonly text: string | undefined;
  /** Whether it may turn out to be an option: it begins with something unknown, outside quotes. */
  readonly elusive: boolean;
  /** Whether the shell puts the names of files in its place: it holds a `*`, `?` or `[` outside quotes. */
  readonly glob: boolean;
  /** As it is written, with its quotes. */
  readonly source: string;
  /** Where it stands in its command's script. */
  readonly span: TextRange;
  readonly range: TextRange;
  /** The commands of which the output becomes part of it: `$(find …)`. */
  readonly substituted: readonly ShellCommand[];
}

/** `NAME=value` before a command, or given to `export` and `env`. */
export interface ShellAssignment {
  readonly name: string;
  /** `undefined` where it depends on what is known only when it runs. */
  readonly value: string | undefined;
  readonly range: TextRange;
}

/** `2>/dev/null` and the like. */
export interface ShellRedirection {
  /** `>`, `2>`, `&>>`. */
  readonly operator: string;
  readonly target: string | undefined;
  readonly span: TextRange;
}

/** A simple command of a script, or the one of an exec form. */
export interface ShellCommand {
  /** The words, the command's name first; empty for assignments that stand alone. */
  readonly words: readonly ShellWord[];
  /** The words before them that only lead to the command, such as `sudo` and `xargs -0`. */
  readonly wrapping: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly ShellRedirection[];
  /** All of it. */
  readonly span: TextRange;
  readonly range: TextRange;
  /** Whether ranges are exact, so that words can be put between words: shell's, or strings of a JSON array. */
  readonly form: 'shell' | 'exec' | 'opaque';
  /** The command that reads what this one prints: `find … | xargs rm`. */
  readonly pipedInto: ShellCommand | undefined;
  /** What runs where it fails, or where what it is piped into does: the command after `||`. */
  readonly otherwise: ShellCommand | undefined;
  /** Where offsets of words are offsets in; `undefined` for an exec form. */
  readonly script: Script | undefined;
}

/** A word of an exec form; `elusive` where what is not known may turn out to be an option. */
export type ExecWord = Pick<ShellWord, 'text' | 'range'> & Partial<Pick<ShellWord, 'elusive'>>;

/** The command of an exec form, such as a JSON array of strings. */
export function execCommand(words: readonly ExecWord[], range: TextRange): ShellCommand {
  return {
    words: words.map(({ text, elusive = false, range: [start, end] }) => ({
      text,
      elusive,
      glob: false,
      source: text ?? '',
      span: [start, end],
      range: [start, end],
      substituted: [],
    })),
    wrapping: [],
    assignments: [],
    redirections: [],
    span: range,
    range,
    form: 'exec',
    pipedInto: undefined,
    otherwise: undefined,
    script: undefined,
  };
}
