import { skipWithout } from '@nopycache/test-fixtures';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse, type Matcher } from '../../src/index.js';
import { askGit } from '../support/git-oracle.js';
import { PATHS, ignoreText, sample } from '../support/random.js';

function matcher(text: string, dialect: 'git' | 'node-ignore'): Matcher {
  const made = createMatcher(parse(text, DIALECTS[dialect]));
  if (made === undefined) throw new Error('no matcher');
  return made;
}

describe.skipIf(skipWithout('git'))('the git dialect', () => {
  it('says what git check-ignore says, and names the same line', () => {
    const texts = sample(ignoreText, 1500);
    const verdicts = askGit(texts, PATHS);
    texts.forEach((text, index) => {
      const file = parse(text, DIALECTS.git);
      const made = createMatcher(file);
      const ours = PATHS.map((each) => {
        const { ignored, line } = made?.explain(each) ?? { ignored: false };
        return [each, ignored, line === undefined ? 0 : file.lines.indexOf(line) + 1];
      });
      const theirs = PATHS.map((each, at) => {
        const { ignored, line } = verdicts[index]?.[at] ?? { ignored: false, line: -1 };
        return [each, ignored, line];
      });
      expect({ text, verdicts: ours }).toEqual({ text, verdicts: theirs });
    });
  });
});

describe('the node-ignore dialect', () => {
  it('says what the npm package ignore says', () => {
    for (const text of sample(ignoreText, 1500)) {
      const theirs = ignore({ allowRelativePaths: true }).add(text);
      const { explain } = matcher(text, 'node-ignore');
      const disagreed = PATHS.filter((each) => explain(each).ignored !== theirs.ignores(each));
      expect({ text, disagreed }).toEqual({ text, disagreed: [] });
    }
  });
});
