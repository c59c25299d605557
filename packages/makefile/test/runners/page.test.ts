import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../../', import.meta.url);
const PAGE = fs.readFileSync(new URL('docs/task-runners.md', ROOT), 'utf8');

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(PAGE)?.[1] ?? '';
}

describe('the page about runners', () => {
  it('shows what its example prints', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', block('js')], {
      cwd: fileURLToPath(ROOT),
      encoding: 'utf8',
    });
    expect(printed).toBe(block('text'));
  });

  it('names every reason for which nothing is done', () => {
    const source = [
      'packages/core/src/text/managed-block/put.ts',
      'packages/makefile/src/runners/change.ts',
    ];
    const declared = source.flatMap((path) => {
      const [, union = ''] =
        /readonly reason:([^;]*);/.exec(fs.readFileSync(new URL(path, ROOT), 'utf8')) ?? [];
      return [...union.matchAll(/'([a-z-]+)'/g)].map(([, reason]) => reason);
    });
    const told = [...PAGE.matchAll(/^\| `([a-z-]+)` +\| (?!`)/gm)].map(([, reason]) => reason);
    expect(declared.filter((reason) => !told.includes(reason))).toEqual([]);
  });
});
