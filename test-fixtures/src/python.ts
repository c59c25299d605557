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

/** Runs Python with nothing in its environment that changes where or whether it writes bytecode. */
export function runPython(
  python: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON'));
  const options = {
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...Object.fromEntries(own), ...env },
  } as const;
  return execFileSync(python, args, cwd === undefined ? options : { ...options, cwd });
}

/** The interpreters of this machine, `python3` and those of pyenv, one for each minor version. */
export function pythonVersions(): Python[] {
  const found = new Map<string, string>();
  for (const path of [program('python3'), ...ofPyenv()]) {
    if (path === undefined) continue;
    const version = runPython(path, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']);
    if (!found.has(version.trim())) found.set(version.trim(), path);
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
