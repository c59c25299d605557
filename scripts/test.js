import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
const text = existsSync(results) ? readFileSync(results, 'utf8') : undefined;
rmSync(directory, { recursive: true });
if (text === undefined) {
  console.error('Vitest did not get as far as running tests: see what it printed above.');
  process.exit(status || 1);
}
const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(text);
const failed = numFailedTests + testResults.filter(failsAsAFile).length;
console.log(
  `${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
);
process.exitCode = status === 0 && numPassedTests === 0 ? 1 : (status ?? 1);

/**
 * Whether a file fails outside of its tests, in an import or a hook, which vitest counts as no failed test.
 *
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 */
function failsAsAFile({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}

/** The environment, without what changes where and whether Python writes bytecode. */
function hermetic() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')),
  );
}
