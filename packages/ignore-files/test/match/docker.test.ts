import library from '@balena/dockerignore';
import { describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse } from '../../src/index.js';
import { PATHS, ignoreText, sample } from '../support/random.js';

/** Its types know `export default`, the CommonJS module itself is the function. */
const dockerignore = library as unknown as typeof library.default;
/** The library trims paths, and patterns once more than Docker does. */
const UNTRIMMED = PATHS.filter((each) => !/ (?:\/|$)/.test(each));

/**
 * What the library reads otherwise: `**` that is no whole component, and a class with a slash, as in an older moby, and a
 * space before the last slash, which it trims.
 */
const OWN_WAYS = /[^/!\s]\*\*|\*\*[^/\s]| \/\s*$|\[[^\]\n]*\//m;

function verdicts(text: string, paths: readonly string[]): boolean[] {
  const matcher = createMatcher(parse(text, DIALECTS.docker));
  return paths.map((each) => matcher?.explain(each).ignored ?? false);
}

describe('the docker dialect', () => {
  it('says what @balena/dockerignore says', () => {
    let compared = 0;
    for (const text of sample(ignoreText, 6000)) {
      const matcher = createMatcher(parse(text, DIALECTS.docker));
      if (matcher === undefined || matcher.notUnderstood.length > 0 || OWN_WAYS.test(text))
        continue;
      const theirs = dockerignore({ ignorecase: false }).add(text.replace(/^\uFEFF/, ''));
      const disagreed = UNTRIMMED.filter(
        (each) => matcher.explain(each).ignored !== theirs.ignores(each),
      );
      expect({ text, disagreed }).toEqual({ text, disagreed: [] });
      compared++;
    }
    expect(compared).toBeGreaterThan(1000);
  });

  // From moby/patternmatcher's `compile` and `match`.
  it.each<[string, string, boolean]>([
    ['**.pyc', 'p/m.pyc', true],
    ['**.pyc', 'p/m.pyo', false],
    ['**a', 'p/ba', true],
    ['**/a', 'p/ba', false],
    ['a**b', 'ab', true],
    ['a**b', 'a/x/b', true],
    ['a**b', 'axb', false],
    ['a**', 'ab/c', true],
    ['[!a]', '!', true],
    ['[!a]', 'b', false],
    ['[^a]', 'b', true],
    ['a/../b', 'b', true],
    ['./a/', 'a/c', true],
    ['^a', 'a', true],
  ])('%s on %s: %s', (pattern, path_, ignored) => {
    expect(verdicts(pattern, [path_])).toEqual([ignored]);
  });

  it.each(['[ab', 'a\\', '!', '[]', '[a-]', '[-a]'])(
    'does not read %s, which Docker refuses',
    (bad) => {
      const matcher = createMatcher(parse(bad, DIALECTS.docker));
      expect(matcher?.notUnderstood.map(({ pattern }) => pattern)).toEqual([bad]);
    },
  );
});
