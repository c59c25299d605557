import { fileURLToPath } from 'node:url';

import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { importDirections } from '../lint/import-directions.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULES = ['no-restricted-imports', 'no-restricted-syntax'];
const FORMS: readonly ((source: string) => string)[] = [
  (source) => `import '${source}';`,
  (source) => `import { x } from '${source}'; x();`,
  (source) => `export * from '${source}';`,
  (source) => `await import('${source}');`,
];

/** Whether a file of a package may import something: the same answer for every form an import takes. */
function isAllowed(file: string, imported: string): boolean {
  const linter = new Linter({ cwd: ROOT });
  const answers = FORMS.map((form) => {
    const messages = linter.verify(form(imported), importDirections, `${ROOT}${file}`);
    expect(messages.filter(({ ruleId }) => !RULES.includes(ruleId ?? ''))).toEqual([]);
    return messages.length === 0;
  });
  expect(new Set(answers).size, `${file} imports ${imported}: ${answers.join()}`).toBe(1);
  return answers[0] === true;
}

describe('imports go down only', () => {
  it.each([
    ['packages/core/src/disk/scan/x.js', 'node:fs', true],
    ['packages/core/src/disk/scan/x.js', '../../bytecode/names.js', true],
    ['packages/core/src/disk/scan/x.js', '@nopycache/report', false],
    ['packages/core/src/disk/scan/x.js', '../../../../report/src/index.js', false],
    ['packages/core/src/disk/scan/x.js', '@nopycache/test-fixtures', false],
    ['packages/core/src/disk/scan/x.js', 'picomatch', false],
    ['packages/core/src/bytecode/x.js', 'node:fs', false],
    ['packages/core/src/bytecode/x.js', 'fs/promises', false],
    ['packages/core/src/bytecode/x.js', 'crypto', false],
    ['packages/core/src/bytecode/x.js', '../disk/scan/scan.js', false],
    ['packages/core/src/bytecode/x.js', '../disk', false],
    ['packages/core/src/text/x.js', 'node:fs', false],
    ['packages/core/src/text/x.js', './disk-names.js', true],
    ['packages/core/src/index.js', './disk/index.js', false],
    ['packages/core/src/index.js', './disk.js', false],
    ['packages/core/src/index.js', './bytecode/names.js', true],
    ['packages/report/src/x.js', '@nopycache/core', true],
    ['packages/report/src/x.js', '@nopycache/makefile', false],
    ['packages/makefile/src/x.js', '@nopycache/core', true],
    ['packages/makefile/src/x.js', '@nopycache/ignore-files', false],
    ['packages/makefile/src/x.js', '../../core/src/index.js', false],
    ['packages/makefile/src/x.js', '../../core/dist/index.js', false],
    ['packages/dockerfile/src/x.js', '@nopycache/ignore-files', true],
    ['packages/dockerfile/src/x.js', 'nopycache/lint-staged', false],
    ['packages/eslint-plugin/src/x.js', '@nopycache/dockerfile', true],
    ['packages/eslint-plugin/src/x.js', '@nopycache/prettier-plugin', false],
    ['apps/cli/src/x.js', '@nopycache/core/disk', true],
    ['apps/cli/src/x.js', 'picomatch', true],
    ['apps/cli/src/x.js', '@nopycache/eslint-plugin', false],
    ['apps/cli/src/x.js', '@nopycache/playground', false],
    ['apps/cli/src/x.js', '../../../packages/core/src/index.js', false],
    ['apps/playground/src/x.js', 'nopycache', false],
  ])('%s imports %s: %s', (file, imported, expected) => {
    expect(isAllowed(file, imported)).toBe(expected);
  });

  it.each([
    'packages/core/src/index.ts',
    'packages/core/src/disk/index.ts',
    'apps/cli/src/main.ts',
  ])('the linter asks so of %s', async (file) => {
    const config = (await new ESLint({ cwd: ROOT }).calculateConfigForFile(file)) as Linter.Config;
    for (const rule of RULES) expect(config.rules?.[rule]).toEqual(expect.arrayContaining([2]));
  });
});
