import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
 * @param {{ quiet?: boolean }} [options] quiet: shows what it printed only when it fails
 */
export function run(command, args, { quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
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
  if (!isInstalled()) run('npm', ['ci']);
  run('npx', ['turbo', 'run', 'build'], { quiet: true });
}

/** npm keeps what it has installed in a lock file of its own, which lacks only the project itself. */
function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(present).every(
      ([path, { version }]) => wanted[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
}
