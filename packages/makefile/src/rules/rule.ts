import type { Finding, Rule, Severity } from '@nopycache/core';

import type { Makefile } from '../syntax/makefile.js';
import type { Target } from './target.js';

/** What the rules look at. */
export interface MakefileContext {
  readonly makefile: Makefile;
  readonly targets: readonly Target[];
}

export type MakefileRule = Rule<MakefileContext>;

/** The part of a finding that a rule makes up; the rest is the rule's own. */
export type Discovery = Omit<Finding, 'ruleId' | 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** A rule that is on by default and has the page of its name. */
export function defineRule(
  name: string,
  rule: {
    readonly severity: Severity;
    readonly recommended?: boolean;
    readonly description: string;
    readonly rationale: string;
    readonly discover: (context: MakefileContext) => Iterable<Discovery>;
  },
): MakefileRule {
  const id = `makefile/${name}`;
  const { severity, recommended = true, description, rationale, discover } = rule;
  return {
    id,
    severity,
    recommended,
    docs: {
      description,
      rationale,
      url: `https://github.com/nopycache/nopycache/blob/main/docs/rules/makefile-${name}.md`,
    },
    *check(context) {
      for (const discovery of discover(context)) yield { ruleId: id, severity, ...discovery };
    },
  };
}
