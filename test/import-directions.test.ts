import { fileURLToPath } from 'node:url';

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { importDirections } from '../lint/import-directions.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Whether a file of a package may import something. */
function isAllowed(file: string, imported: string): boolean {
  const linter = new Linter({ cwd: ROOT });
  const messages = linter.verify(`import '${imported}';`, importDirections, `${ROOT}${file}`);
  expect(messages.every(({ ruleId }) => ruleId === 'no-restricted-imports')).toBe(true);
  return messages.length === 0;
}

describe('imports go down only', () => {
  it.each([
    ['packages/core/src/disk/scan/x.js', 'node:fs', true],
    ['packages/core/src/disk/scan/x.js', '../../bytecode/names.js', true],
    ['packages/core/src/disk/scan/x.js', '@nopycache/report', false],
    ['packages/core/src/bytecode/x.js', 'node:fs', false],
    ['packages/core/src/bytecode/x.js', '../disk/scan/scan.js', false],
    ['packages/core/src/index.js', './disk/index.js', false],
    ['packages/core/src/index.js', './bytecode/names.js', true],
    ['packages/report/src/x.js', '@nopycache/core', true],
    ['packages/report/src/x.js', '@nopycache/makefile', false],
    ['packages/makefile/src/x.js', '@nopycache/core', true],
    ['packages/makefile/src/x.js', '@nopycache/ignore-files', false],
    ['packages/dockerfile/src/x.js', '@nopycache/ignore-files', true],
    ['packages/dockerfile/src/x.js', 'nopycache/lint-staged', false],
    ['packages/eslint-plugin/src/x.js', '@nopycache/dockerfile', true],
    ['packages/eslint-plugin/src/x.js', '@nopycache/prettier-plugin', false],
    ['apps/cli/src/x.js', '@nopycache/core/disk', true],
    ['apps/cli/src/x.js', '@nopycache/eslint-plugin', false],
    ['apps/cli/src/x.js', '../../../packages/core/src/index.js', false],
  ])('%s imports %s: %s', (file, imported, expected) => {
    expect(isAllowed(file, imported)).toBe(expected);
  });
});
