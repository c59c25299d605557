import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, setUp } from './setup.js';

setUp();
const args = process.argv.slice(2);
// Directories come first: further on, a word may be an option's value.
const hasDirectory = args[0]?.startsWith('-') === false;
const scanned = hasDirectory ? args : [...args, await demo()];
const main = join(ROOT, 'apps', 'cli', 'dist', 'main.js');
const { status } = spawnSync(process.execPath, [main, 'scan', ...scanned], {
  // npm runs scripts in the repository; the directories on its command line are meant from where it was called.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

/** Makes the monorepo of the test fixtures, so that somebody new sees a result. */
async function demo() {
  const path = join(ROOT, 'test-fixtures', 'demo');
  rmSync(path, { recursive: true, force: true });
  const { writeMonorepo } = await import('@nopycache/test-fixtures');
  writeMonorepo(path);
  return path;
}
