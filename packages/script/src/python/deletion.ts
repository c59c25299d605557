import type { ShellCommand } from '../commands/command.js';
import { readersOf } from '../commands/readers.js';
import { baseName } from '../commands/unwrap.js';

/** A command that deletes bytecode. */
export interface Deletion {
  /** Below what; `undefined` where that cannot be known. */
  readonly paths: readonly string[] | undefined;
}

const BYTECODE = /__pycache__|\.py\[?c|\.pyo|\.pyc/;

/** Reads a command that deletes bytecode; `undefined` for others. */
export function deletion(command: ShellCommand): Deletion | undefined {
  const texts = command.words.map(({ text }) => text);
  const name = baseName(texts[0]);
  if (name === 'find') return deletionByFind(texts.slice(1), readersOf(command));
  if (name === 'pyclean' || name === 'py3clean') return { paths: plainWords(texts.slice(1)) };
  if (name !== 'rm') return undefined;
  const targets = texts.slice(1).filter((text) => text?.startsWith('-') !== true);
  const bytecode = targets.filter((text) => text !== undefined && BYTECODE.test(text));
  if (bytecode.length === 0) return undefined;
  return { paths: bytecode.map((text) => (text ?? '').replace(/[^/]*[*?[_].*$/, '')) };
}

/** `find` may leave it to others to choose and to delete: `find . | grep pyc | xargs rm`. */
function deletionByFind(
  texts: readonly (string | undefined)[],
  readers: readonly ShellCommand[],
): Deletion | undefined {
  const read = readers.map(({ words }) => words.map(({ text }) => text));
  const all = [...texts, ...read.flat()];
  const names = all.some((text) => text !== undefined && BYTECODE.test(text));
  const deletes =
    texts.some((text) => /^(?:-delete|rm|unlink|.*\/rm)$/.test(text ?? '')) ||
    read.some(([program]) => /^(?:rm|unlink)$/.test(baseName(program)));
  const keeps = all.some((text) => text === '-not' || text === '!' || text === '-v');
  if (!names || !deletes || keeps) return undefined;
  const end = texts.findIndex((text) => /^[-(!]/.test(text ?? ''));
  const roots = texts.slice(0, end === -1 ? texts.length : end);
  return { paths: roots.length === 0 ? ['.'] : plainWords(roots) };
}

function plainWords(texts: readonly (string | undefined)[]): readonly string[] | undefined {
  const plain = texts.filter((text) => text?.startsWith('-') !== true);
  return plain.every((text) => text !== undefined) ? plain : undefined;
}
