import { expandBraces } from '../glob/braces.js';
import { DIRECTORIES, NEVER, choice, sequence, type Expression } from '../glob/expression.js';
import { gitGlob } from '../glob/git-glob.js';
import type { PatternLine } from '../parse/ignore-file.js';

/** A pattern as git's `parse_path_pattern` takes it apart. */
export interface GitPattern {
  readonly line: PatternLine;
  /** It ended in a slash. */
  readonly directoriesOnly: boolean;
  /** It has no other slash, so that it is matched against names at any depth. */
  readonly byName: boolean;
  /** What it matches: a name, or a path from the top. */
  readonly expression: Expression;
}

/** How a pattern is read. */
export interface PatternStyle {
  /** Whether `{a,b}` means something, as it does to ripgrep. */
  readonly braces: boolean;
  /** Whether git itself reads it. */
  readonly native: boolean;
  /** What is done to patterns and paths alike before they are compared. */
  readonly fold: (text: string) => string;
}

/** `undefined` where the pattern's braces are beyond our reading. */
export function gitPattern(
  line: PatternLine,
  { braces, native, fold }: PatternStyle,
): GitPattern | undefined {
  const body = fold(line.body);
  const directoriesOnly = body.endsWith('/');
  const pattern = directoriesOnly ? body.slice(0, -1) : body;
  const byName = !pattern.includes('/');
  const patterns = braces ? expandBraces(pattern) : [pattern];
  if (patterns === undefined) return undefined;
  const expression = choice(patterns.map((each) => readPattern(each, byName, native)));
  return { line, directoriesOnly, byName, expression };
}

function readPattern(pattern: string, byName: boolean, native: boolean): Expression {
  if (pattern === '') return NEVER;
  if (byName) return gitGlob(pattern, { withSlashes: false, native });
  const path = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  return gitGlob(path, { withSlashes: true, native });
}

/** What the pattern matches among whole paths. */
export function wholePaths({ byName, expression }: GitPattern): Expression {
  return byName ? sequence([DIRECTORIES, expression]) : expression;
}
