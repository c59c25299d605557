import type { ShellCommand, ShellWord } from '../commands/command.js';
import { baseName } from '../commands/unwrap.js';

/** A call of Python: its own options, and what it runs. */
export interface PythonCall {
  readonly options: readonly ShellWord[];
  /** The module of `-m`. */
  readonly module: string | undefined;
  /** What follows the script, the module, or the code of `-c`. */
  readonly args: readonly ShellWord[];
}

/** Options with a word of their own (https://docs.python.org/3/using/cmdline.html). */
const VALUED = /^-(?:[a-zA-Z]*[WX]|-check-hash-based-pycs)$/;

/** Reads a command that runs Python; `undefined` for others. */
export function pythonCall({ words }: ShellCommand): PythonCall | undefined {
  if (!/^(?:python|pypy)(?:\d+(?:\.\d+)*t?)?$/.test(baseName(words[0]?.text))) return undefined;
  const rest = words.slice(1);
  let at = 0;
  while (/^-[^cm-]*$|^--/.test(rest[at]?.text ?? '') && rest[at]?.text !== '-') {
    at += VALUED.test(rest[at]?.text ?? '') ? 2 : 1;
  }
  const options = rest.slice(0, at);
  const last = rest[at];
  const [, cluster = '', kind, attached = ''] =
    /^-([a-zA-Z]*?)([cm])(.*)$/s.exec(last?.text ?? '') ?? [];
  if (last === undefined || kind === undefined)
    return { options, module: undefined, args: rest.slice(at + 1) };
  const own = cluster === '' ? options : [...options, last];
  const value = attached === '' ? rest[at + 1]?.text : attached;
  const args = rest.slice(at + (attached === '' ? 2 : 1));
  return { options: own, module: kind === 'm' ? value : undefined, args };
}

/** The options in effect as single letters: `-sE` is `s` and `E`. */
export function hasOption({ options }: PythonCall, letters: string): ShellWord | undefined {
  return options.find(({ text = '' }) => {
    const cluster = /^-([a-zA-Z]+)/.exec(text)?.[1]?.replace(/[WXcm].*$/, '') ?? '';
    return Array.from(letters).some((letter) => cluster.includes(letter));
  });
}

/** Whether it is told by option where bytecode goes: `-X pycache_prefix=…`. */
export function redirects({ options }: PythonCall): boolean {
  return options.some(({ text = '' }) => text.includes('pycache_prefix='));
}
