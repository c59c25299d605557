import type { Script } from '@nopycache/script';

import type { Run } from '../files/project-file.js';
import { readRun } from '../runs/read-run.js';
import { asString, scriptOfToml } from '../toml/string.js';
import type { TomlNode } from '../toml/tree.js';

/** Who reads a command, and in which way other than a shell. */
interface Reader {
  /** What it takes otherwise than a shell does, outside quotes. */
  readonly special?: RegExp;
  /** How it is told a text for the shell; `undefined` where it cannot be told. Default: as it is. */
  readonly spelt?: (text: string) => string | undefined;
}

/** A shell as POSIX has it. */
export const SHELL: Reader = {};

/** Hatch formats the text as Python's `str.format` does, and stops at `{}` (measured with its formatter). */
export const HATCH: Reader = {
  special: /\{\{|\}\}|\{\}/,
  spelt: (text) => text.replaceAll(/[{}]/g, '$&$&'),
};

/** Pixi has a shell of its own, with patterns and escapes of its own. */
export const PIXI: Reader = { special: /[*?[\]~`\\]/, spelt: () => undefined };

/** A text that is only split into words: a first word with `=` would be the name of the program. */
export const SPLITTER: Reader = {
  special: /^\s*[^\s=]+=|[*?[\]~`$&|;<>()#\n]/,
  spelt: (text) => (isOtherwise(text.replaceAll(/\\./g, 'x'), SPLITTER) ? undefined : text),
};

/** The run that a string is; none of what is no string, or holds what its reader takes otherwise than a shell does. */
export function runOf(node: TomlNode | undefined, text: string, reader: Reader): Run | undefined {
  const string = asString(node);
  const written = scriptOfToml(node, text);
  if (string === undefined || written === undefined) return undefined;
  const script = asRun(written, reader);
  if (PLACEHOLDER.test(script.text) || isOtherwise(script.text, reader)) return undefined;
  return readRun(script, string.range);
}

const QUOTED = /'[^']*'|"(?:\\.|[^"\\])*"/gs;

function isOtherwise(text: string, { special }: Reader): boolean {
  return special?.test(text.replaceAll(QUOTED, 'x')) ?? false;
}

/** What runners fill in: `{args}`, `{root:uri}`, `{{ name }}`; not the shell's `${NAME}`. */
const PLACEHOLDER = /(?<!\$)\{(?:\w[^{},\n]*|\{[^{}\n]+\})\}/;
const WHOLE_WORD = new RegExp(String.raw`(?<!\S)${PLACEHOLDER.source}(?!\S)`, 'g');

/**
 * Placeholders that are words as variables of the same length, as what they will be is as little known; without Hatch's
 * hyphen before a command that may fail.
 */
function asRun(script: Script, { spelt = (text) => text }: Reader): Script {
  const text = script.text
    .replace(/^- /, '  ')
    .replaceAll(WHOLE_WORD, ({ length }) => `$${'x'.repeat(length - 1)}`);
  return {
    ...script,
    text,
    spelt: (other) => {
      const told = spelt(other);
      return told === undefined || script.spelt === undefined ? told : script.spelt(told);
    },
  };
}
