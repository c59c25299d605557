import type { Finding, Rule } from '@nopycache/core';

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

/** The part of a finding that a rule makes up; the rest is the rule's own. */
export type Discovery = Omit<Finding, 'ruleId' | 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** A rule that is on by default and has the page of its name. */
export function defineRule(
  name: string,
  rule: Pick<EditorRule, 'severity'> & {
    readonly recommended?: boolean;
    readonly description: string;
    readonly rationale: string;
    readonly discover: (context: EditorContext) => Iterable<Discovery>;
  },
): EditorRule {
  const id = `editors/${name}`;
  const { severity, recommended = true, description, rationale, discover } = rule;
  return {
    id,
    severity,
    recommended,
    docs: {
      description,
      rationale,
      url: `https://github.com/nopycache/nopycache/blob/main/docs/rules/editors-${name}.md`,
    },
    *check(context) {
      for (const discovery of discover(context)) yield { ruleId: id, severity, ...discovery };
    },
  };
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
