import { relative, resolve, sep } from 'node:path';

import { UsageError } from '../usage-error.js';

/** Whether a path, absolute, is one of those that are meant. */
export type PathTest = (path: string) => boolean;

/** A pattern's files: where to begin looking for them, and which they are. */
export interface Glob {
  readonly base: string;
  readonly test: PathTest;
}

/**
 * Reads a pattern; `/` parts directories on every system, and names that begin with a dot are as others.
 *
 * @returns `undefined` where it is a plain path
 * @throws {UsageError} where it says what is not meant
 */
export async function readGlob(pattern: string, cwd: string): Promise<Glob | undefined> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob, negated } = picomatch.scan(pattern);
  if (!isGlob || glob === '') return undefined;
  if (negated) {
    throw new UsageError(
      `${pattern}: a pattern says what is checked, not what is left out. Put that into "ignore" of the configuration.`,
    );
  }
  const matches = picomatch(glob, { dot: true });
  const directory = resolve(cwd, base);
  return { base: directory, test: (path) => matches(below(directory, path)) };
}

/**
 * What the `ignore` patterns of a configuration leave out: they are relative to its directory, and one that means a
 * directory leaves out all that lies in it.
 */
export async function readIgnores(
  patterns: readonly string[],
  directory: string,
): Promise<PathTest> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const plain = patterns
    .map((pattern) => pattern.replace(/^\.?\/+/, '').replace(/\/+$/, ''))
    .filter((pattern) => pattern !== '');
  const matches = picomatch(plain, { dot: true });
  return (path) => {
    const parts = below(directory, path).split('/');
    if (parts[0] === '..') return false;
    return parts.some((_, index) => matches(parts.slice(0, index + 1).join('/')));
  };
}

function below(directory: string, path: string): string {
  return relative(directory, path).split(sep).join('/');
}
