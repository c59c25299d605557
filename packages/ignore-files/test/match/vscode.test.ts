import { minimatch } from 'minimatch';
import { describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse } from '../../src/index.js';
import { PATHS, ignoreText, sample } from '../support/random.js';

/** What is left out: vsce takes a lone CR for the end of a line, and minimatch's `[:alpha:]` holds all letters. */
const OWN_WAYS = /\r[^\n]|\[\[:/;

/** What vsce does with the lines of .vscodeignore (src/package.ts). */
function packed(text: string): string[] {
  const patterns = text
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\s*#/.test(line))
    .map((line) => (line.endsWith('/') ? `${line}**` : line));
  const ignoring = patterns.filter((pattern) => !pattern.startsWith('!'));
  const keeping = patterns.filter((pattern) => pattern.startsWith('!'));
  const hit = (file: string, pattern: string) => minimatch(file, pattern, { dot: true });
  return PATHS.filter(
    (file) =>
      !ignoring.some((pattern) => hit(file, pattern)) ||
      keeping.some((pattern) => hit(file, pattern.slice(1))),
  );
}

describe('the vscode dialect', () => {
  it('packs what vsce and minimatch pack', () => {
    let compared = 0;
    for (const text of sample(ignoreText, 1500).filter((each) => !OWN_WAYS.test(each))) {
      const matcher = createMatcher(parse(text, DIALECTS.vscode));
      if (matcher === undefined || matcher.notUnderstood.length > 0) continue;
      const ours = PATHS.filter((each) => !matcher.explain(each).ignored);
      expect({ text, packed: ours }).toEqual({ text, packed: packed(text) });
      compared++;
    }
    expect(compared).toBeGreaterThan(800);
  });
});
