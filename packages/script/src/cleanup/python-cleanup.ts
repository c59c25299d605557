import type { ShellCommand, ShellWord } from '../commands/command.js';
import { pythonCall } from '../python/interpreter.js';

/** A `python -c` that goes through the tree below the current directory with pathlib, and removes what it finds. */
export interface PythonCleanup {
  readonly code: ShellWord;
  /** The names that it looks for. */
  readonly patterns: readonly string[];
  /** `rmdir` is for directories without anything in them, and `unlink` for files. */
  readonly removes: 'files' | 'empty-directories' | 'trees';
}

// `Path('.').rglob('*.pyc')`, or `glob` with `**` and a slash before it: hidden directories are entered like others.
const SEARCH = /\bPath\(\s*(?:(['"])\.?\/?\1)?\s*\)\.(rglob|glob)\(\s*(['"])([^'"]+)\3\s*\)/g;

/** Reads a command that cleans up with pathlib; `undefined` for others. */
export function pythonCleanup(command: ShellCommand): PythonCleanup | undefined {
  if (pythonCall(command) === undefined) return undefined;
  const flag = command.words.findIndex(({ text }) => /^-[a-zA-Z]*c$/.test(text ?? ''));
  const code = flag === -1 ? undefined : command.words[flag + 1];
  const removes = howItRemoves(code?.text ?? '');
  if (code?.text === undefined || removes === undefined) return undefined;
  const patterns = [...code.text.matchAll(SEARCH)].flatMap(([, , method, , pattern = '']) => {
    if (method === 'glob' && !pattern.startsWith('**/')) return [];
    return [pattern.replace(/^(?:\*\*\/)+/, '')];
  });
  return patterns.length === 0 ? undefined : { code, patterns, removes };
}

/** `undefined` where it removes nothing, or in several ways, so that it is not clear what with which. */
function howItRemoves(code: string): PythonCleanup['removes'] | undefined {
  const ways = [
    ['files', /\.unlink\b|\bos\.(?:remove|unlink)\b/],
    ['empty-directories', /\.rmdir\b/],
    ['trees', /\brmtree\b/],
  ] as const;
  const [first, second] = ways.filter(([, way]) => way.test(code));
  return second === undefined ? first?.[0] : undefined;
}
