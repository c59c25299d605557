import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT, run, setUp } from './setup.js';

const args = process.argv.slice(2);
setUp();
if (args.length === 0) {
  run('npx', ['turbo', 'run', 'typecheck'], { quiet: true });
  run('npx', ['tsc', '--noEmit']);
  run('npx', ['eslint', '.', '--max-warnings', '0']);
  run('npx', ['prettier', '--check', '--log-level', 'warn', '.']);
}

const directory = mkdtempSync(join(tmpdir(), 'nopycache-results-'));
const results = join(directory, 'results.json');
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...args,
  ],
  { cwd: ROOT, env: hermetic(), stdio: ['ignore', 'inherit', 'inherit'] },
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(results, 'utf8'),
);
rmSync(directory, { recursive: true });
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
);
process.exitCode = status === 0 && numPassedTests === 0 ? 1 : (status ?? 1);

/** The environment, without what changes where and whether Python writes bytecode. */
function hermetic() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')),
  );
}
