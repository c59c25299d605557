import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse } from '../../src/index.js';
import { ignoreText, sample } from '../support/random.js';
import { FILES } from '../support/tree.js';

const directory = temporaryDirectory();

function hg(...args: string[]): string {
  return execFileSync('hg', args, {
    cwd: directory.path,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, HGPLAIN: '1', HGRCPATH: '' },
  });
}

const regexp = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      '^',
      '$',
      '.',
      '.*',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(?:^|/)',
      '\\.',
      'c?',
      '/',
      'py',
      'x+',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const inSyntax = fc.oneof(
  ignoreText.map((text) => `syntax: glob\n${text.replace(/^\uFEFF/, '')}`),
  ignoreText.map((text) => `syntax: rootglob\n${text.replace(/^\uFEFF/, '')}`),
  fc.array(regexp, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  fc
    .tuple(regexp, regexp)
    .map(([first, second]) => `${first}\nglob:*.pyc\nsyntax: glob\na*\nre:${second}\n# c\nb # c`),
);

describe.skipIf(skipWithout('hg'))('the Mercurial dialect', () => {
  beforeAll(() => {
    writeTree(directory.path, Object.fromEntries(FILES.map((file) => [file, ''])));
    hg('init');
  });

  afterAll(directory.remove);

  it('ignores what hg status calls ignored', () => {
    for (const text of sample(inSyntax, 60)) {
      const matcher = createMatcher(parse(text, DIALECTS.hg));
      expect(matcher?.notUnderstood).toEqual([]);
      fs.writeFileSync(join(directory.path, '.hgignore'), text);
      const printed = hg('status', '--ignored', '--no-status', '--print0').split('\0');
      const ours = FILES.filter((file) => matcher?.explain(file).ignored);
      const theirs = FILES.filter((file) => printed.includes(file));
      expect({ text, ignored: ours }).toEqual({ text, ignored: theirs });
    }
  });
});
