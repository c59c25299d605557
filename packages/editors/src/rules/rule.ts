import {
  defineRule as define,
  type Discovery,
  type Rule,
  type RuleDefinition,
} from '@nopycache/core';

import type { Change, Refusal } from '../change.js';
import type { EditorFile } from '../editors/editor.js';
import type { PatternSet } from './pattern-set.js';

/** What the rules look at. */
export interface EditorContext {
  readonly text: string;
  readonly file: EditorFile;
  /** What keeps the file, or a setting in it, from being read as it is meant. */
  readonly problems: readonly Refusal[];
  /** The settings that hide files. */
  readonly sets: readonly PatternSet[];
  /** What `hide` would do. */
  readonly change: Change;
}

export type EditorRule = Rule<EditorContext>;

/** A rule that is on by default and has the page of its name. */
export function defineRule(
  name: string,
  rule: Omit<RuleDefinition<EditorContext>, 'id'>,
): EditorRule {
  return define({ id: `editors/${name}`, ...rule });
}

/** The problems of one kind, as findings. */
export function problemsOf({ problems }: EditorContext, reason: Refusal['reason']): Discovery[] {
  return problems
    .filter((problem) => problem.reason === reason)
    .map(({ message, range }) => ({ message, range }));
}

/** A pattern as messages show it. */
export function quoted(pattern: string): string {
  return `\`${pattern}\``;
}
