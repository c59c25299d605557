import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isInRange } from './node-version.js';

/** The repository's top directory. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** `npm` and `npx` are scripts on Windows, which only a shell starts. */
const SHELL = process.platform === 'win32';

/**
 * Runs a command in the repository; what it prints goes to the standard error, so that the standard output is the
 * caller's own.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string }} [options] quiet: shows what it printed only when it fails
 */
export function run(command, args, { quiet = false, cwd = ROOT } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    shell: SHELL,
    stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${String(result.stdout)}${String(result.stderr)}`);
  console.error(`${command} ${args.join(' ')} failed.`);
  process.exit(result.status ?? 1);
}

/** Installs what the lock file names, unless that is what is installed, and builds all packages. */
export function setUp() {
  requireNode();
  if (!isInstalled()) run('npm', ['ci']);
  run('npx', ['turbo', 'run', 'build'], { quiet: true });
}

function requireNode() {
  const { node } = readJson('package.json').engines;
  if (isInRange(process.version, node)) return;
  console.error(`This repository needs Node.js ${node}, and this is ${process.version}.`);
  process.exit(2);
}

/**
 * npm keeps what it has installed in a lock file of its own, which lacks only the project itself and what is optional and
 * meant for other platforms. A lock file that cannot be read is left to `npm ci`, which says what is wrong with it.
 */
function isInstalled() {
  try {
    const wanted = readJson('package-lock.json').packages;
    const present = readJson('node_modules/.package-lock.json').packages;
    return Object.keys({ ...wanted, ...present }).every((path) =>
      path in present
        ? present[path].version === wanted[path]?.version
        : path === '' || wanted[path].optional,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {any}
 */
function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
