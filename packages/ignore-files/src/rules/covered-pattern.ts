import { includes } from '../glob/inclusion.js';
import { example } from '../glob/example.js';
import { ANYTHING, literal, optional, sequence, type Expression } from '../glob/expression.js';
import { tester, type Tester } from '../glob/tester.js';
import { byteString } from '../match/bytes.js';
import { dockerPattern } from '../match/docker-pattern.js';
import { gitPattern, wholePaths } from '../match/git-pattern.js';
import type { DialectName } from '../dialects/dialect.js';
import type { PatternLine } from '../parse/ignore-file.js';
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
    const { name } = file.dialect;
    if ((name !== 'docker' && !isLikeGit(file)) || patterns.length > MOST) return;
    const compiled = name === 'docker' ? compileDocker(patterns) : compileGit(patterns, name);
    for (const { line, wider } of covered(compiled, duplicateLines(file))) {
      yield {
        message: `${quoted(line.pattern)} is covered by ${quoted(wider.pattern)} on line ${lineNumber(file, wider)}. Remove it.`,
        range: line.range,
        suggestions: [{ title: 'Remove the line', edits: [removing(line)] }],
      };
    }
  },
});

interface Compiled {
  readonly line: PatternLine;
  readonly directoriesOnly: boolean;
  /** The paths that it names. */
  readonly expression: Expression;
  /** These, and what else goes with them. */
  readonly reach: Expression;
  readonly test: Tester;
  /** A path that it names, which tells most pairs apart without a proof. */
  readonly example: string | undefined;
}

function compileGit(patterns: readonly PatternLine[], name: DialectName): Compiled[] {
  const native = name === 'git';
  const fold = native ? byteString : (text: string) => text;
  const style = { braces: name === 'ripgrep', native, fold };
  return patterns.flatMap((line) => {
    const pattern = gitPattern(line, style);
    if (pattern === undefined) return [];
    const expression = wholePaths(pattern);
    return [compile(line, expression, expression, pattern.directoriesOnly)];
  });
}

/** None at all where one is not understood: it may be between two others. */
function compileDocker(patterns: readonly PatternLine[]): Compiled[] {
  const compiled: Compiled[] = [];
  for (const line of patterns) {
    const expression = dockerPattern(line);
    // A `^` outside of a class binds the pattern to the beginning, which inclusion cannot judge.
    if (typeof expression === 'string' || line.body.includes('^')) return [];
    const below = optional(sequence([literal('/'), ANYTHING]));
    compiled.push(compile(line, expression, sequence([expression, below])));
  }
  return compiled;
}

function compile(
  line: PatternLine,
  expression: Expression,
  reach: Expression,
  directoriesOnly = false,
): Compiled {
  const [test, one] = [tester(reach), example(expression)];
  return { line, directoriesOnly, expression, reach, test, example: one };
}

/** What can go, all of it at once and with the duplicates: of two that match the same, one stays. */
function covered(
  compiled: readonly Compiled[],
  duplicates: ReadonlySet<PatternLine>,
): { readonly line: PatternLine; readonly wider: PatternLine }[] {
  const gone = new Set(compiled.filter(({ line }) => duplicates.has(line)));
  return compiled
    .filter((pattern) => !gone.has(pattern))
    .reverse()
    .flatMap((pattern) => {
      const wider = findWider(compiled, pattern, gone);
      if (wider === undefined) return [];
      gone.add(pattern);
      return [{ line: pattern.line, wider: wider.line }];
    })
    .reverse();
}

/** A later line that matches at least as much, or an earlier one with nothing of the opposite kind between. */
function findWider(
  compiled: readonly Compiled[],
  narrow: Compiled,
  gone: ReadonlySet<Compiled>,
): Compiled | undefined {
  if (narrow.example === undefined) return undefined;
  const index = compiled.indexOf(narrow);
  const covers = (other: Compiled): boolean => !gone.has(other) && isWider(other, narrow);
  for (let at = index - 1; at >= 0; at--) {
    const other = compiled[at];
    if (other?.line.negated !== narrow.line.negated) break;
    if (covers(other)) return other;
  }
  return compiled.slice(index + 1).find(covers);
}

function isWider(wide: Compiled, narrow: Compiled): boolean {
  if (wide.line.pattern === narrow.line.pattern) return false;
  if (wide.directoriesOnly && !narrow.directoriesOnly) return false;
  if (narrow.example === undefined || !wide.test(narrow.example)) return false;
  return includes(wide.reach, narrow.expression) === true;
}
