import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse } from '../../src/index.js';
import { ignoreText, sample } from '../support/random.js';
import { FILES } from '../support/tree.js';

const directory = temporaryDirectory();
/** What globset reads in ways of its own, which change with its versions; see the README. */
const OWN_WAYS = /^\uFEFF|^!$|\[\[:|\*{3}|\*\*\/\*\*|\*\*\/\s*$|[^/!\s]\*\*|\*\*[^/\s]|\r[^\n]/m;
const TEXTS = sample(ignoreText, 600).filter((text) => !OWN_WAYS.test(text));

describe.skipIf(skipWithout('rg'))('the ripgrep dialect', () => {
  beforeAll(() => {
    TEXTS.forEach((text, index) => {
      const files = Object.fromEntries(FILES.map((file) => [file, '']));
      writeTree(join(directory.path, `d${String(index)}`), { ...files, '.ignore': text });
    });
  });

  afterAll(directory.remove);

  it('lists the files that rg --files lists', () => {
    const args = ['--files', '--hidden', '--no-ignore-vcs', '--no-ignore-parent', '--no-messages'];
    const listed = new Set(
      execFileSync('rg', args, { cwd: directory.path, encoding: 'utf8', maxBuffer: 1 << 28 }).split(
        '\n',
      ),
    );
    TEXTS.forEach((text, index) => {
      const matcher = createMatcher(parse(text, DIALECTS.ripgrep));
      const ours = FILES.filter((file) => matcher?.explain(file).ignored === false);
      const theirs = FILES.filter((file) => listed.has(`d${String(index)}/${file}`));
      expect({ text, listed: ours }).toEqual({ text, listed: theirs });
    });
  });
});
