import dockerignore from '@balena/dockerignore';
import { skipWithout } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DIALECTS,
  createMatcher,
  format,
  parse,
  type DialectName,
  type FormatOptions,
} from '../../src/index.js';
import { askGit } from '../support/git-oracle.js';
import { PATHS, ignoreText, runs, sample } from '../support/random.js';

const ALL_OPTIONS: readonly FormatOptions[] = [
  {},
  { sort: 'runs' },
  { sort: 'runs', dedupe: false, maxBlankLines: 0 },
];

describe.skipIf(skipWithout('git'))('format, judged by git check-ignore', () => {
  const texts = sample(ignoreText, 700);
  const before = askGit(texts, PATHS);

  function broken(change: (text: string) => string): number {
    const after = askGit(texts.map(change), PATHS);
    return texts.filter(
      (_, index) =>
        JSON.stringify(after[index]?.map(({ ignored }) => ignored)) !==
        JSON.stringify(before[index]?.map(({ ignored }) => ignored)),
    ).length;
  }

  it.each(ALL_OPTIONS)('changes no verdict with %j', (options) => {
    expect(texts.length * PATHS.length * ALL_OPTIONS.length).toBeGreaterThan(60_000);
    expect(broken((text) => format(text, DIALECTS.git, options))).toBe(0);
  });

  // Transformations that other formatters make; the test that they break is what makes the one above worth having.
  it.each<[string, (text: string) => string]>([
    ['sorting everything', (text) => text.split('\n').sort().join('\n')],
    ['keeping the first of duplicates', (text) => [...new Set(text.split('\n'))].join('\n')],
    ['trimming tabs', (text) => text.replaceAll(/[ \t]+$/gm, '')],
    ['trimming escaped spaces', (text) => text.replaceAll(/\\? +$/gm, '')],
    ['trimming leading blanks', (text) => text.replaceAll(/^[ \t]+/gm, '')],
    ['dropping the last slash', (text) => text.replaceAll(/\/$/gm, '')],
  ])('catches %s', (_name, change) => {
    expect(broken(change)).toBeGreaterThan(0);
  });
});

describe('format, judged by @balena/dockerignore', () => {
  const make = dockerignore as unknown as typeof dockerignore.default;

  it.each(ALL_OPTIONS)('changes no verdict with %j', (options) => {
    const verdicts = (text: string) => {
      const ignore = make({ ignorecase: false }).add(text.replace(/^\uFEFF/, ''));
      return PATHS.map((each) => ignore.ignores(each));
    };
    let compared = 0;
    for (const text of sample(ignoreText, 3000)) {
      const matcher = createMatcher(parse(text, DIALECTS.docker));
      if ((matcher?.notUnderstood ?? []).length > 0) continue;
      const formatted = format(text, DIALECTS.docker, options);
      expect({ text, verdicts: verdicts(formatted) }).toEqual({ text, verdicts: verdicts(text) });
      compared++;
    }
    expect(compared).toBeGreaterThan(500);
  });
});

describe.each(Object.keys(DIALECTS) as DialectName[])('format in the %s dialect', (name) => {
  const dialect = DIALECTS[name];

  it.each(ALL_OPTIONS)('is idempotent and changes no verdict of ours with %j', (options) => {
    fc.assert(
      fc.property(
        ignoreText,
        fc.constantFrom('', 'syntax: glob\n', '# prettier-ignore\n'),
        (rest, head) => {
          const text = head + rest;
          const once = format(text, dialect, options);
          expect(format(once, dialect, options)).toBe(once);
          const [first, second] = [text, once].map((each) => createMatcher(parse(each, dialect)));
          for (const each of PATHS) {
            expect([each, second?.explain(each).ignored]).toEqual([
              each,
              first?.explain(each).ignored,
            ]);
          }
        },
      ),
      runs(150),
    );
  });
});
