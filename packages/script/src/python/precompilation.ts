import type { ShellCommand, ShellWord } from '../commands/command.js';
import { baseName } from '../commands/unwrap.js';
import { hasOption, pythonCall, redirects } from './interpreter.js';

/** A command that compiles Python ahead of time because it was told to. */
export interface Precompilation {
  readonly tool: 'compileall' | 'py_compile' | 'uv';
  /** What it compiles; `undefined` where that is not said on the command line. */
  readonly paths: readonly string[] | undefined;
  /** Whether it was told the level of optimization: `compileall -o`, or `python -O`. */
  readonly optimize: boolean;
  /** Whether it was told where to write (`python -X pycache_prefix=…`). */
  readonly redirected: boolean;
  /**
   * Whether it writes beside the source, as `compileall -b` does: Python reads that wherever the source is gone, at every
   * level and whatever the prefix (measured on CPython 3.11).
   */
  readonly legacy: boolean;
}

/** `compileall`'s options with a word of their own (https://docs.python.org/3/library/compileall.html). */
const VALUED = /^-[dspxijore]$|^--(?:invalidation-mode|hardlink-dupes)$/;

/** `-b`, or a cluster of options without a word of their own that holds it. */
const LEGACY = /^-[flq]*b/;

/**
 * Reads a command that compiles ahead of time.
 *
 * @param uvCompiles whether uv was told to by its variable
 */
export function precompilation(
  command: ShellCommand,
  uvCompiles: boolean,
): Precompilation | undefined {
  const call = pythonCall(command);
  if (call?.module === 'compileall' || call?.module === 'py_compile') {
    const level = call.args.some(({ text = '' }) => /^-o\d*$/.test(text));
    return {
      tool: call.module,
      paths: pathsOf(call.args),
      optimize: level || hasOption(call, 'O') !== undefined,
      redirected: redirects(call),
      legacy: call.module === 'compileall' && call.args.some(({ text = '' }) => LEGACY.test(text)),
    };
  }
  if (baseName(command.words[0]?.text) !== 'uv') return undefined;
  const installs = /^(?:sync|add|pip (?:install|sync)|tool install)\b/.test(subcommand(command));
  const told = command.words.some(
    ({ text }) => text === '--compile-bytecode' || text === '--compile',
  );
  return installs && (told || uvCompiles)
    ? { tool: 'uv', paths: undefined, optimize: false, redirected: false, legacy: false }
    : undefined;
}

function subcommand({ words }: ShellCommand): string {
  const plain = words.slice(1).filter(({ text }) => text?.startsWith('-') !== true);
  return plain.map(({ text = '?' }) => text).join(' ');
}

function pathsOf(args: readonly ShellWord[]): readonly string[] | undefined {
  const paths: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const { text } = args[at] ?? {};
    if (text === undefined) return undefined;
    if (VALUED.test(text)) at++;
    else if (!text.startsWith('-')) paths.push(text);
  }
  return paths.length === 0 ? undefined : paths;
}
