import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { InstalledPython } from './installed.js';

const TIMEOUT = 10_000;
const AT_ONCE = 4;
const MODULE = 'nopycache_probe';
/** The probe's directory comes first on the path whatever `-P` and PYTHONSAFEPATH say. */
const PROGRAM = `import sys; sys.path.insert(0, sys.argv[1]); import ${MODULE}`;

/**
 * Finds out which interpreters write bytecode, by having each import a module. All that they write goes into a directory of
 * ours, whatever their own prefix is: the option counts more than the variable, and those that do not know it write beside
 * the module.
 *
 * @returns by their paths; those that fail are left out
 */
export async function observeWriting(
  pythons: readonly InstalledPython[],
): Promise<Map<string, boolean>> {
  const directory = fs.realpathSync.native(fs.mkdtempSync(join(os.tmpdir(), 'nopycache-observe-')));
  const seen = new Map<string, boolean>();
  const queue = [...pythons.entries()];
  const next = async (): Promise<void> => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const [at, python] = item;
      const writes = await observe(python, join(directory, String(at)));
      if (writes !== undefined) seen.set(python.path, writes);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
  return seen;
}

async function observe(
  { path, version }: InstalledPython,
  directory: string,
): Promise<boolean | undefined> {
  const sources = join(directory, 'sources');
  fs.mkdirSync(sources, { recursive: true });
  fs.writeFileSync(join(sources, `${MODULE}.py`), '');
  const prefix = ['-X', `pycache_prefix=${join(directory, 'cache')}`];
  const options = version.startsWith('2.') ? [] : prefix;
  try {
    await promisify(execFile)(path, [...options, '-c', PROGRAM, sources], {
      timeout: TIMEOUT,
      killSignal: 'SIGKILL',
      cwd: sources,
    });
  } catch {
    return undefined;
  }
  const written = fs.readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return written.some((name) => name.includes(MODULE) && !name.endsWith('.py'));
}
