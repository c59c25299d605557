import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse } from '../../src/index.js';
import { directoriesOf } from '../../src/match/matcher.js';
import { ignoreText, sample } from '../support/random.js';
import { FILES } from '../support/tree.js';

const directory = temporaryDirectory();

function brz(...args: string[]): string {
  return execFileSync('brz', args, {
    cwd: directory.path,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, BRZ_HOME: directory.path, BRZ_LOG: '/dev/null', LC_ALL: 'C.UTF-8' },
  });
}

/** What Breezy reads in ways of its own is left out: classes, backslashes, stars in a row, no-break spaces, lone CRs. */
function isPlain(text: string): boolean {
  return !/[[\\\u00a0]|\*\*[^/\n]|\r[^\n]/.test(text);
}

/** Breezy looks only into directories that it knows. */
const DIRECTORIES = [...new Set(FILES.flatMap((file) => [...directoriesOf(file)]))];

describe.skipIf(skipWithout('brz'))('the Breezy dialect', () => {
  beforeAll(() => {
    writeTree(directory.path, Object.fromEntries(FILES.map((file) => [file, ''])));
    fs.mkdirSync(join(directory.path, 'breezy'), { recursive: true });
    fs.writeFileSync(join(directory.path, 'breezy/ignore'), '');
    brz('init', '--quiet');
    brz('add', '--quiet', '--no-recurse', ...DIRECTORIES);
  });

  afterAll(directory.remove);

  it('ignores what brz ls --ignored lists', () => {
    for (const text of sample(ignoreText, 400).filter(isPlain).slice(0, 20)) {
      const matcher = createMatcher(parse(text, DIALECTS.bzr));
      expect(matcher?.notUnderstood).toEqual([]);
      fs.writeFileSync(join(directory.path, '.bzrignore'), text);
      const listed = brz('ls', '--ignored', '--recursive', '--null').split('\0');
      // Breezy lists what lies in a directory that it knows, even if a pattern would ignore the directory.
      const files = FILES.filter((file) =>
        [...directoriesOf(file)].every((each) => matcher?.explain(`${each}/`).ignored === false),
      );
      const ours = files.filter((file) => matcher?.explain(file).ignored);
      expect({ text, ignored: ours }).toEqual({
        text,
        ignored: files.filter((file) => listed.includes(file)),
      });
    }
  });
});
