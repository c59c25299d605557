import fs from 'node:fs';
import { isAbsolute } from 'node:path';

import type { InstalledPython } from '../interpreters/installed.js';

/** A directory that interpreters write their bytecode to. */
export interface UsedPrefix {
  readonly path: string;
  readonly pythons: readonly InstalledPython[];
  /** What is wrong with it and what to do, a sentence each. */
  readonly problems: readonly string[];
  readonly exists: boolean;
}

/** The prefixes that interpreters report, each once, in order. */
export function usedPrefixes(pythons: readonly InstalledPython[]): UsedPrefix[] {
  const byPath = new Map<string, InstalledPython[]>();
  for (const python of pythons) {
    if (python.prefix === null) continue;
    const known = byPath.get(python.prefix);
    if (known === undefined) byPath.set(python.prefix, [python]);
    else known.push(python);
  }
  return [...byPath].sort().map(([path, own]) => describePrefix(path, own));
}

function describePrefix(path: string, pythons: readonly InstalledPython[]): UsedPrefix {
  if (!isAbsolute(path)) {
    const tilde = path.startsWith('~') ? ' Python does not expand the ~.' : '';
    const problem = `${path}: is relative, so that every working directory gets a cache of its own.${tilde} Set PYTHONPYCACHEPREFIX to a whole path, or run: nopycache redirect`;
    return { path, pythons, problems: [problem], exists: false };
  }
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  return { path, pythons, problems: problemsOf(path, stat), exists: stat?.isDirectory() ?? false };
}

function problemsOf(path: string, stat: fs.Stats | undefined): string[] {
  if (stat === undefined) return [];
  if (!stat.isDirectory()) {
    return [`${path}: is no directory, so that no bytecode is written at all. Name another one.`];
  }
  const problems: string[] = [];
  if (!isWritable(path)) {
    problems.push(`${path}: is not writable for you, so that Python silently writes no bytecode.`);
  }
  const open = process.platform !== 'win32' && (stat.mode & 0o022) !== 0;
  if (open) {
    problems.push(
      `${path}: others may write to it, and Python runs what they put there. Run: chmod go-w ${path}`,
    );
  }
  return problems;
}

function isWritable(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
