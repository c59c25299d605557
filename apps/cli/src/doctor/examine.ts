import fs from 'node:fs';
import { resolve } from 'node:path';

import { findWorkTree } from '../git/repository.js';
import { interpreterCandidates } from '../interpreters/candidates.js';
import { installedPythons, type InstalledPythons } from '../interpreters/installed.js';
import { usedPrefixes } from '../mirror/prefixes.js';
import { UsageError } from '../usage-error.js';
import type { Diagnosis } from './diagnosis.js';
import { diagnosePrefixes } from './prefixes.js';
import { diagnosePythons } from './pythons.js';
import { diagnoseRepository } from './repository.js';
import { diagnoseTox } from './tox.js';
import { diagnoseTree } from './tree.js';
import { environmentsIn } from './virtual-environments.js';
import { diagnoseVsCode } from './vscode.js';

/** Milliseconds for each question: somebody waits for the answer. */
const TIMEOUT = 5_000;

/**
 * Looks at everything that decides where bytecode goes from a directory, and who sees it there. Changes nothing.
 *
 * @throws UsageError where the directory is none, or its repository cannot be read
 */
export async function examine(path: string, signal: AbortSignal): Promise<Diagnosis[]> {
  const directory = resolve(path);
  if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`${path}: there is no such directory. Check the path.`);
  }
  const found = await pythonsFor(directory);
  const prefixes = usedPrefixes(found.pythons);
  const redirected = prefixes.length > 0 && found.pythons.every(({ prefix }) => prefix !== null);
  const interpreters = [...new Set(found.pythons.map(({ interpreter }) => interpreter))];
  const context = {
    redirected,
    interpreters: found.silent.length === 0 && interpreters.length > 0 ? interpreters : undefined,
  };
  const top = findWorkTree(directory)?.top;
  return [
    ...(await diagnosePythons(found)),
    ...diagnosePrefixes(prefixes),
    ...(await diagnoseTree(directory, context, signal)),
    ...(top === undefined ? [noRepository(directory)] : diagnoseRepository(top)),
    ...diagnoseVsCode(top ?? directory),
    ...diagnoseTox(top ?? directory),
  ];
}

/** A virtual environment may do otherwise than the interpreter that it was made of, so that both are asked. */
async function pythonsFor(directory: string): Promise<InstalledPythons> {
  const [machine, own] = await Promise.all([
    installedPythons(interpreterCandidates(), TIMEOUT),
    installedPythons(environmentsIn(directory), TIMEOUT),
  ]);
  const all = [...own.pythons, ...machine.pythons];
  const byPath = new Map(all.map((python) => [python.path, python]));
  const silent = new Map([...own.silent, ...machine.silent].map((each) => [each.path, each]));
  return { pythons: [...byPath.values()], silent: [...silent.values()] };
}

function noRepository(directory: string): Diagnosis {
  const evidence = 'is in no git repository, so that nothing is said of git';
  return { id: 'git-none', status: 'ok', subject: directory, evidence };
}
