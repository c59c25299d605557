import { relative, sep } from 'node:path';

import { temporaryDirectory, writeTree, type Tree } from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

import * as disk from '../../src/disk/index.js';
import { sweep, type Plan, type ScanOptions, type SweepReport } from '../../src/disk/index.js';

/** A directory with a tree in it, gone when the test is over. */
export function tree(content: Tree = {}): string {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  writeTree(directory.path, content);
  return directory.path;
}

/** Scans in one thread: a worker's file exists in the built package only, where `crew.test.ts` looks at it. */
export async function scan(roots: readonly string[], options: ScanOptions = {}): Promise<Plan> {
  return await disk.scan(roots, { threads: 1, ...options });
}

/** A path below a root, with slashes. */
function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** What a plan says of each entry: `remove valid`, `keep foreign: foreign`. */
export function decisions(root: string, { entries }: Plan): Record<string, string> {
  return Object.fromEntries(
    entries.map(({ path, action, class: found, reason }) => [
      below(root, path),
      action === 'remove' ? `remove ${found}` : `keep ${found}: ${reason}`,
    ]),
  );
}

/** What a scan of one root decides. */
export async function scanned(
  root: string,
  options: ScanOptions = {},
): Promise<Record<string, string>> {
  return decisions(root, await scan([root], options));
}

/** What became of each entry: `removed`, `kept: tracked`, `failed: EACCES`. */
export function outcomes(root: string, { outcomes: all }: SweepReport): Record<string, string> {
  return Object.fromEntries(
    all.map(({ path, outcome, reason, code }) => {
      const why = reason ?? code;
      return [below(root, path), why === undefined ? outcome : `${outcome}: ${why}`];
    }),
  );
}

/** Scans and sweeps. */
export async function cleaned(
  root: string,
  options: ScanOptions = {},
): Promise<Record<string, string>> {
  return outcomes(root, await sweep(await scan([root], options)));
}
