import fs from 'node:fs';
import { join } from 'node:path';

import {
  pythonVersions,
  runPython,
  skipWithout,
  temporaryDirectory,
  writeTree,
  type Python,
  type Tree,
} from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

/** With NOPYCACHE_MEASURE everything is measured with each interpreter of this machine, and else with the first. */
const ALL = process.env['NOPYCACHE_MEASURE'] !== undefined;

const all: readonly Python[] = skipWithout('python3') ? [] : pythonVersions();

export const pythons: readonly Python[] = ALL ? all : all.slice(0, 1);

/** Those that know `-I`. */
export const python3s: readonly Python[] = pythons.filter(
  ({ version }) => !version.startsWith('2.'),
);

/** From 3.8 on there is `PYTHONPYCACHEPREFIX`. */
export const withPrefix: readonly Python[] = pythons.filter(({ version }) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 3 && minor >= 8;
});

/** Those that have pip. */
export const withPip: readonly Python[] = skipWithout('pip3') ? [] : havingPip();

function havingPip(): readonly Python[] {
  const found = all.filter(({ path }) => hasPip(path));
  return ALL ? found : found.slice(0, 1);
}

function hasPip(path: string): boolean {
  try {
    runPython(path, ['-m', 'pip', '--version']);
    return true;
  } catch {
    return false;
  }
}

/** A directory with these files, gone when the test is over. */
export function directory(files: Tree): string {
  const { path, remove } = temporaryDirectory();
  onTestFinished(remove);
  writeTree(path, files);
  return path;
}

/** The bytecode below a directory, by its names. */
export function bytecodeIn(path: string): string[] {
  return fs
    .readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pyc'))
    .sort();
}

/** Imports a module with these options and variables, and says whether that left bytecode. */
export function writesBytecode(
  { path }: Python,
  env: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): boolean {
  const cwd = directory({ 'm.py': 'x = 1\n', 'main.py': IMPORT });
  runPython(path, [...options, join(cwd, 'main.py')], { cwd, env: { ...env } });
  return bytecodeIn(cwd).length > 0;
}

/** `-I` takes the script's directory off the path. */
const IMPORT =
  'import os, sys\nsys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))\nimport m\n';
