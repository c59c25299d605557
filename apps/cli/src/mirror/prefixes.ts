import fs from 'node:fs';
import { dirname, isAbsolute } from 'node:path';

import type { InstalledPython } from '../interpreters/installed.js';

/** What is wrong with a prefix, as the predicate of a sentence, and what to do. */
interface PrefixProblem {
  readonly what: string;
  readonly remedy: string;
}

/** A directory that interpreters write their bytecode to. */
export interface UsedPrefix {
  readonly path: string;
  readonly pythons: readonly InstalledPython[];
  readonly problems: readonly PrefixProblem[];
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

/** The problems as sentences for people. */
export function problemSentences({ path, problems }: UsedPrefix): string[] {
  return problems.map(({ what, remedy }) => `${path}: ${what}. ${remedy}`);
}

function describePrefix(path: string, pythons: readonly InstalledPython[]): UsedPrefix {
  if (!isAbsolute(path)) return { path, pythons, problems: [relative(path)], exists: false };
  const stat = statusOf(path);
  return { path, pythons, problems: problemsOf(path, stat), exists: stat?.isDirectory() ?? false };
}

/** What is there; nothing, too, where a directory on the way is none. */
function statusOf(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function relative(path: string): PrefixProblem {
  const tilde = path.startsWith('~') ? ' (Python does not expand the ~)' : '';
  return {
    what: `is relative${tilde}, so that every working directory gets a cache of its own`,
    remedy: 'Set PYTHONPYCACHEPREFIX to a whole path, or run: nopycache redirect',
  };
}

function problemsOf(path: string, stat: fs.Stats | undefined): PrefixProblem[] {
  if (stat?.isDirectory() === false) {
    return [{ what: 'is no directory, so that no bytecode is written at all', remedy: ANOTHER }];
  }
  const problems: PrefixProblem[] = [];
  if (!canHold(stat === undefined ? nearestExisting(path) : path)) {
    const what = 'is not writable for you, so that Python silently writes no bytecode';
    problems.push({ what, remedy: ANOTHER });
  }
  const open = process.platform !== 'win32' && ((stat?.mode ?? 0) & 0o022) !== 0;
  if (open) {
    const what = 'others may write to it, and Python runs what they put there';
    problems.push({ what, remedy: `Run: chmod go-w ${path}` });
  }
  return problems;
}

const ANOTHER = 'Name another directory: nopycache redirect';

/** The directory in which Python would have to make what is missing. */
function nearestExisting(path: string): string {
  const above = dirname(path);
  return above === path || fs.existsSync(above) ? above : nearestExisting(above);
}

function canHold(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.W_OK);
    return fs.statSync(path).isDirectory();
  } catch {
    return false;
  }
}
