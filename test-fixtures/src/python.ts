import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

import { program } from './programs.js';

/** An interpreter on this machine. */
export interface Python {
  /** `3.11`. */
  readonly version: string;
  readonly path: string;
}

/** How to run Python. */
export interface PythonRun {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from its standard input. */
  readonly input?: string;
}

/** Runs Python with nothing in its environment that changes where, whether or which bytecode it writes. */
export function runPython(
  python: string,
  args: readonly string[],
  { env = {}, ...others }: PythonRun = {},
): string {
  const own = Object.entries(process.env).filter(([name]) => !changesBytecode(name));
  return execFileSync(python, args, {
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...Object.fromEntries(own), ...env },
    ...others,
  });
}

/** py_compile writes hash-based bytecode where there is a SOURCE_DATE_EPOCH. */
function changesBytecode(variable: string): boolean {
  return variable.startsWith('PYTHON') || variable === 'SOURCE_DATE_EPOCH';
}

/** pyenv's shims run another interpreter where a directory names one, so that the path is the interpreter's own. */
const WHO = 'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)';

/** The interpreters of this machine, `python3` and those of pyenv, one for each minor version. */
export function pythonVersions(): Python[] {
  const found = new Map<string, string>();
  for (const candidate of [program('python3'), ...ofPyenv()]) {
    if (candidate === undefined) continue;
    const [version = '', path = ''] = runPython(candidate, ['-c', WHO]).split(/\r?\n/);
    if (!found.has(version)) found.set(version, path);
  }
  return [...found].map(([version, path]) => ({ version, path }));
}

function ofPyenv(): string[] {
  const versions = join(os.homedir(), '.pyenv', 'versions');
  if (!fs.existsSync(versions)) return [];
  return fs
    .readdirSync(versions)
    .map((name) => join(versions, name, 'bin', 'python'))
    .filter((path) => fs.existsSync(path));
}
