import type { BlockSyntax } from '@nopycache/core';

import type { Home } from '@nopycache/core';
import type { Prefix } from '../prefix.js';
import type { Setting } from '../settings/setting.js';

/** Everything that start-up files can be written for. */
export const SHELL_NAMES = [
  'bash',
  'zsh',
  'fish',
  'sh',
  'tcsh',
  'csh',
  'powershell',
  'nushell',
  'environment.d',
  'direnv',
  'mise',
  'tox',
] as const;

export type ShellName = (typeof SHELL_NAMES)[number];

/** What a file is to say. */
export interface BlockContent {
  /** Where bytecode goes; missing where another file says so. */
  readonly prefix?: Prefix | undefined;
  /** Whether it defines `rm-pycache` and `show-pycache`. */
  readonly aliases?: boolean | undefined;
}

/** One of the files that a shell reads when it starts. */
export interface StartupFile {
  readonly path: string;
  /** Which parts of a {@link BlockContent} belong into it. */
  readonly holds: readonly (keyof BlockContent)[];
  /** Who reads it, for people: `interactive shells`. */
  readonly readBy: string;
}

/** Where a block goes and what it says there, or why it has no place in a text. */
export type Placement =
  | { readonly at: number; readonly lines: readonly string[]; readonly problem?: undefined }
  | { readonly problem: string; readonly at: number };

/** One shell, or another reader of environment variables, and all that is known about its files. */
export interface Shell {
  readonly name: ShellName;
  /** As its makers write it. */
  readonly title: string;
  /** The files to write, of those that this home has or may have. */
  readonly startupFiles: (home: Home) => readonly StartupFile[];
  /** Every file that an earlier run, with another home, may have written. */
  readonly everyFile: (home: Home) => readonly string[];
  /** The lines that set `PYTHONPYCACHEPREFIX`, in this shell's language. */
  readonly prefixLines: (prefix: Prefix) => readonly string[];
  /** The lines that define the aliases; none where there is no such thing. */
  readonly aliasLines: () => readonly string[];
  /** Where a text sets the variable. */
  readonly findSettings: (text: string) => readonly Setting[];
  /** Whether a text without a block says by itself what ours would, where that is not the same as setting the variable. */
  readonly isSaid?: (text: string) => boolean;
  /** Where in a text without a block the lines belong, where that is not simply its end. */
  readonly place?: (text: string, lines: readonly string[]) => Placement;
  /** What to do for the change to have an effect, for people. */
  readonly afterwards: string;
}

/** How our blocks are marked; every one of these languages has the same comments. */
export const BLOCK: BlockSyntax = { comment: '#', name: 'nopycache redirect' };

/** What the aliases run; arguments are passed on. */
export const ALIASES: Readonly<Record<string, string>> = {
  'rm-pycache': 'npx --yes nopycache clean',
  'show-pycache': 'npx --yes nopycache clean --dry-run',
};
