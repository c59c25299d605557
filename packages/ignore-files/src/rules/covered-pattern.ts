import { includes } from '../glob/inclusion.js';
import { example } from '../glob/example.js';
import type { Expression } from '../glob/expression.js';
import { tester, type Tester } from '../glob/tester.js';
import { byteString } from '../match/bytes.js';
import { gitPattern, wholePaths, type GitPattern } from '../match/git-pattern.js';
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
    const compiled = patterns.flatMap((line) => {
      const native = name === 'git';
      const fold = native ? byteString : (text: string) => text;
      const style = { braces: name === 'ripgrep', native, fold };
      const pattern = gitPattern(line, style);
      return pattern === undefined ? [] : [compile(pattern)];
    });
    const wider = compiled.map((_, index) => findWider(compiled, index));
    for (const [index, { pattern }] of compiled.entries()) {
      const other = wider[index];
      if (other === undefined) continue;
      const { line } = pattern;
      // Of two that mean the same the first one may stay.
      const isSame = other > index && wider[other] === index;
      const wide = compiled[other]?.pattern.line;
      if (isSame || wide === undefined) continue;
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
  readonly expression: Expression;
  readonly test: Tester;
  /** A path that it matches, which tells most pairs apart without a proof. */
  readonly example: string | undefined;
}

function compile(pattern: GitPattern): Compiled {
  const expression = wholePaths(pattern);
  return { pattern, expression, test: tester(expression), example: example(expression) };
}

/** A later line that matches at least as much, or an earlier one with nothing of the opposite kind between. */
function findWider(compiled: readonly Compiled[], index: number): number | undefined {
  const narrow = compiled[index];
  if (narrow?.example === undefined) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const other = compiled[at];
    if (other?.pattern.line.negated !== narrow.pattern.line.negated) break;
    if (isWider(other, narrow)) return at;
  }
  const later = compiled.findIndex((other, at) => at > index && isWider(other, narrow));
  return later === -1 ? undefined : later;
}

function isWider(wide: Compiled, narrow: Compiled): boolean {
  if (wide.pattern.line.pattern === narrow.pattern.line.pattern) return false;
  if (wide.pattern.directoriesOnly && !narrow.pattern.directoriesOnly) return false;
  if (narrow.example === undefined || !wide.test(narrow.example)) return false;
  return includes(wide.expression, narrow.expression) === true;
}
