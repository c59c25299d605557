import {
  defineRule as define,
  type Rule,
  type RuleDefinition,
  type Suggestion,
  type TextEdit,
} from '@nopycache/core';

import type { Coverage } from '../bytecode/coverage.js';
import type { DialectName } from '../dialects/dialect.js';
import type { Matcher } from '../match/matcher.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';

/** What the rules look at. */
export interface IgnoreContext {
  readonly file: IgnoreFile;
  readonly patterns: readonly PatternLine[];
  /** Neither exists for dialects whose semantics are not known. */
  readonly matcher: Matcher | undefined;
  readonly coverage: Coverage | undefined;
}

export type IgnoreRule = Rule<IgnoreContext>;

/** A rule that is on by default and has the page of its name. */
export function defineRule(
  name: string,
  rule: Omit<RuleDefinition<IgnoreContext>, 'id'>,
): IgnoreRule {
  return define({ id: `ignore-files/${name}`, ...rule });
}

/** Dialects that match as git does, from the top directory down. */
const LIKE_GIT: readonly DialectName[] = ['git', 'node-ignore', 'gcloud', 'cf', 'eb', 'ripgrep'];

export function isLikeGit({ dialect }: IgnoreFile): boolean {
  return LIKE_GIT.includes(dialect.name);
}

/** A pattern as messages show it. */
export function quoted(pattern: string): string {
  return `\`${pattern}\``;
}

/** The number of a pattern's line, from 1. */
export function lineNumber(file: IgnoreFile, line: PatternLine): string {
  return String(file.lines.indexOf(line) + 1);
}

/** The edit that puts something else in a pattern's place, its `!` included. */
export function replacing(line: PatternLine, pattern: string): TextEdit {
  return { range: line.range, text: pattern };
}

/** The edit that takes a whole line away. */
export function removing(line: PatternLine): TextEdit {
  return { range: [line.start, line.start + line.raw.length + line.eol.length], text: '' };
}

/** A suggestion to write another pattern. */
export function suggesting(line: PatternLine, pattern: string): Suggestion {
  return { title: `Write ${quoted(pattern)}`, edits: [replacing(line, pattern)] };
}
