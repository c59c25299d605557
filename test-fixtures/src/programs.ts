import fs from 'node:fs';
import { delimiter, join } from 'node:path';

/** Other names that systems give to a program. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  fd: ['fd', 'fdfind'],
  python3: process.platform === 'win32' ? ['python3', 'python'] : ['python3'],
};

/** Where a program is, by its name or another that systems give it. */
export function program(name: string): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const alias of ALIASES[name] ?? [name]) {
    for (const directory of directories) {
      const found = endings.map((ending) => join(directory, alias + ending)).find(isExecutable);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.X_OK);
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether to skip tests that need a program, for a test's title to say so.
 *
 * @throws Error where NOPYCACHE_REQUIRE_PROGRAMS is set and the program is missing: in CI nothing is skipped unseen
 */
export function skipWithout(name: string): boolean {
  if (program(name) !== undefined) return false;
  if (process.env['NOPYCACHE_REQUIRE_PROGRAMS'] === undefined) return true;
  throw new Error(`${name} is not installed, and NOPYCACHE_REQUIRE_PROGRAMS says it must be.`);
}
