import { applyEdits, applyFixes, fixText } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DIALECTS,
  check,
  createMatcher,
  format,
  parse,
  rules,
  type DialectName,
} from '../../src/index.js';
import { PATHS, ignoreText, runs, sample } from '../support/random.js';

/** What a megabyte is tried on, one for each way of matching that differs in its cost. */
const LARGE: readonly DialectName[] = ['git', 'docker', 'hg'];
const NAMES = Object.keys(DIALECTS) as DialectName[];

/** Pieces that pattern readers stumble over. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '?',
        '[',
        ']',
        '[!',
        '[^',
        '[:',
        ':]',
        '{',
        '}',
        ',',
        '(',
        ')',
        '|',
        '\\',
        '!',
        '#',
        '/',
        ' ',
        '\t',
        '\r',
        '\n',
        '\0',
        '-',
        '.pyc',
        '__pycache__',
        'syntax: glob\n',
        '\uFEFF',
        'é',
        '\ud800',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Files in which many lines mean the same, or nearly. */
const sameText = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom('a', '**/a', '**/**/a', 'a/', '**/a/', '[a]', '/a', 'a*', '*a'),
      },
      { weight: 2, arbitrary: fc.constantFrom('b', '[!a]b', '[^a]b', '**/b', 'a/b', '/a/b') },
      { weight: 1, arbitrary: fc.constantFrom('!a', '!**/a', '!a/', '!b', '!*') },
    ),
    { minLength: 3, maxLength: 12 },
  )
  .map((lines) => lines.map((each) => `${each}\n`).join(''));

describe('check', () => {
  it.each(NAMES)('takes any text in the %s dialect, and its ranges lie in it', (name) => {
    const dialect = DIALECTS[name];
    fc.assert(
      fc.property(fc.oneof(soup, ignoreText), (text) => {
        format(text, dialect, { sort: 'runs' });
        for (const { range, fix = [], suggestions = [] } of check(text, { dialect, rules })) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          for (const edits of [fix, ...suggestions.map((each) => each.edits)])
            applyEdits(text, edits);
        }
      }),
      runs(300),
    );
  });

  it.each(NAMES)('has nothing left to fix after fixing in the %s dialect', (name) => {
    const dialect = DIALECTS[name];
    const run = (text: string) => check(text, { dialect, rules });
    fc.assert(
      fc.property(ignoreText, (text) => {
        const fixed = fixText(text, run);
        expect(run(fixed).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      runs(100),
    );
  });

  it.each<DialectName>(['git', 'docker', 'ripgrep'])(
    'removes what changes no verdict in the %s dialect, each by itself and all at once',
    (name) => {
      const dialect = DIALECTS[name];
      const only = rules.filter(({ id }) => /duplicate-pattern|covered-pattern/.test(id));
      const verdicts = (text: string): readonly unknown[] => {
        const matcher = createMatcher(parse(text, dialect));
        return PATHS.flatMap((path) => [path, `${path}/`]).filter(
          (path) => matcher?.explain(path).ignored,
        );
      };
      let tried = 0;
      for (const text of [...sample(ignoreText, 1500), ...sample(sameText, 300)]) {
        const found = check(text, { dialect, rules: only }).map((finding) => ({
          ...finding,
          fix: finding.fix ?? finding.suggestions?.[0]?.edits ?? [],
        }));
        if (found.length === 0) continue;
        const before = verdicts(text);
        for (const fixes of [...found.map((finding) => [finding]), found]) {
          const after = applyFixes(text, fixes);
          expect({ text, after, verdicts: verdicts(after) }).toEqual({
            text,
            after,
            verdicts: before,
          });
          tried++;
        }
      }
      expect(tried).toBeGreaterThan(300);
    },
  );
});

describe('time', () => {
  const inTime = (work: () => void) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  // Generous: a pattern that runs away takes minutes, not seconds.
  const LIMIT = 10_000;

  it.each<[string, string]>([
    ['stars and question marks', `${'*?'.repeat(200)}x\n`.repeat(50)],
    ['stars', `${'*a'.repeat(500)}b\n`.repeat(20)],
    ['stars across directories', `${'**/a/'.repeat(200)}b\n`.repeat(20)],
    ['braces', `${'{a,b}'.repeat(500)}\n`.repeat(20)],
    ['braces in braces', `${'{'.repeat(3000)}${'}'.repeat(3000)}\n`],
    ['open brackets', '['.repeat(100_000)],
    ['groups', `${'(a*'.repeat(40)}${')*'.repeat(40)}b\n`.repeat(20)],
    ['a line of 100,000 characters', 'a'.repeat(100_000)],
    ['a line of 100,000 stars', '*'.repeat(100_000)],
    ['spaces inside a line', `a${' '.repeat(100_000)}b`],
    ['spaces inside a comment', `#${' '.repeat(100_000)}prettier-ignore${' '.repeat(100_000)}b`],
    ['a name and stars', `__pycache__${'*'.repeat(100_000)}x`],
    ['names and open brackets', '.py['.repeat(25_000)],
    ['slashes', `.${'/'.repeat(100_000)}a`],
    ['backslashes and spaces', '\\ '.repeat(50_000)],
    ['thousands of exclamation marks', '!'.repeat(10_000)],
    ['thousands of lone exclamation marks', '!\n'.repeat(3_000)],
    ['a megabyte', `${'some/path/'.repeat(6)}*.pyc\n`.repeat(16_000)],
  ])('bounds it for %s', (_name, text) => {
    for (const name of text.length > 500_000 ? LARGE : NAMES) {
      const taken = inTime(() => {
        const dialect = DIALECTS[name];
        check(text, { dialect, rules });
        format(text, dialect, { sort: 'runs' });
      });
      expect([name, taken < LIMIT]).toEqual([name, true]);
    }
  });
});
