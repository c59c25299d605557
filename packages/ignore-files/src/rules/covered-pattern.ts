import { includes } from '../glob/inclusion.js';
import { example } from '../glob/example.js';
import type { Expression } from '../glob/expression.js';
import { tester, type Tester } from '../glob/tester.js';
import { byteString } from '../match/bytes.js';
import { gitPattern, wholePaths, type GitPattern } from '../match/git-pattern.js';
import { duplicateLines } from './duplicate-pattern.js';
import {
  defineRule,
  isLikeGit,
  lineNumber,
  quoted,
  removing,
  type IgnoreContext,
  type IgnoreRule,
} from './rule.js';

/** Patterns beyond which comparing each with each would be felt, and the rule says nothing. */
const MOST = 2_000;

export const coveredPattern: IgnoreRule = defineRule('covered-pattern', {
  severity: 'info',
  description: 'Disallow patterns that another makes superfluous',
  rationale:
    'After `*.py[co]` the line `*.pyc` does nothing, and neither does one that a later line overrules in every case. The rule ' +
    'proves it with automata; files with more than 2,000 patterns are left out.',
  *discover({ file, patterns }: IgnoreContext) {
    if (!isLikeGit(file) || patterns.length > MOST) return;
    const { name } = file.dialect;
    const duplicates = duplicateLines(file);
    const compiled = patterns.flatMap((line) => {
      const native = name === 'git';
      const fold = native ? byteString : (text: string) => text;
      const style = { braces: name === 'ripgrep', native, fold };
      const pattern = gitPattern(line, style);
      return pattern === undefined ? [] : [compile(pattern, duplicates.has(line))];
    });
    for (const [index, other] of superfluous(compiled)) {
      const [line, wide] = [compiled[index]?.pattern.line, compiled[other]?.pattern.line];
      if (line === undefined || wide === undefined) continue;
      yield {
        message: `${quoted(line.pattern)} is covered by ${quoted(wide.pattern)} on line ${lineNumber(file, wide)}. Remove it.`,
        range: line.range,
        suggestions: [{ title: 'Remove the line', edits: [removing(line)] }],
      };
    }
  },
});

interface Compiled {
  readonly pattern: GitPattern;
  /** Another rule removes it. */
  readonly isDuplicate: boolean;
  readonly expression: Expression;
  readonly test: Tester;
  /** A path that it matches, which tells most pairs apart without a proof. */
  readonly example: string | undefined;
}

function compile(pattern: GitPattern, isDuplicate: boolean): Compiled {
  const expression = wholePaths(pattern);
  return {
    pattern,
    isDuplicate,
    expression,
    test: tester(expression),
    example: example(expression),
  };
}

/**
 * The patterns that may go all at once, each with one that stays: what is found superfluous counts for nothing after that,
 * and neither do duplicates. Of patterns that mean the same the first one stays, as the last are looked at first.
 */
function superfluous(compiled: readonly Compiled[]): [index: number, wider: number][] {
  const covers = new Map<number, number>();
  const isGone = (at: number): boolean => covers.has(at) || compiled[at]?.isDuplicate !== false;
  for (let index = compiled.length - 1; index >= 0; index--) {
    if (isGone(index)) continue;
    const other = findWider(compiled, index, isGone);
    if (other !== undefined) covers.set(index, other);
  }
  const staying = (at: number): number => {
    const other = covers.get(at);
    return other === undefined ? at : staying(other);
  };
  return [...covers].map(([index, other]) => [index, staying(other)]);
}

/** Of the lines that stay a later one that matches at least as much, or an earlier one with nothing of the opposite kind between. */
function findWider(
  compiled: readonly Compiled[],
  index: number,
  isGone: (at: number) => boolean,
): number | undefined {
  const narrow = compiled[index];
  if (narrow?.example === undefined) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const other = compiled[at];
    if (other?.pattern.line.negated !== narrow.pattern.line.negated) break;
    if (!isGone(at) && isWider(other, narrow)) return at;
  }
  const later = compiled.findIndex(
    (other, at) => at > index && !isGone(at) && isWider(other, narrow),
  );
  return later === -1 ? undefined : later;
}

function isWider(wide: Compiled, narrow: Compiled): boolean {
  if (wide.pattern.line.pattern === narrow.pattern.line.pattern) return false;
  if (wide.pattern.directoriesOnly && !narrow.pattern.directoriesOnly) return false;
  if (narrow.example === undefined || !wide.test(narrow.example)) return false;
  return includes(wide.expression, narrow.expression) === true;
}
