import type { Finding, Rule } from '@nopycache/core';

import type { ProjectFile } from '../files/project-file.js';

/** What the rules look at. */
export interface ProjectContext {
  readonly file: ProjectFile;
  /** Directories beside or below package.json, `/` between their names, that hold Python; see `CheckOptions`. */
  readonly pythonDirectories: readonly string[];
}

export type ProjectRule = Rule<ProjectContext>;

/** The part of a finding that a rule makes up; the rest is the rule's own. */
export type Discovery = Omit<Finding, 'ruleId' | 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** What the ids of all rules begin with. */
export const PREFIX_OF_IDS = 'project-files/';

/** A rule that is on by default and has the page of its name. */
export function defineRule(
  name: string,
  rule: Pick<ProjectRule, 'severity'> & {
    readonly recommended?: boolean;
    readonly description: string;
    readonly rationale: string;
    readonly discover: (context: ProjectContext) => Iterable<Discovery>;
  },
): ProjectRule {
  const id = `${PREFIX_OF_IDS}${name}`;
  const { severity, recommended = true, description, rationale, discover } = rule;
  return {
    id,
    severity,
    recommended,
    docs: {
      description,
      rationale,
      url: `https://github.com/nopycache/nopycache/blob/main/docs/rules/project-files-${name}.md`,
    },
    *check(context) {
      for (const discovery of discover(context)) yield { ruleId: id, severity, ...discovery };
    },
  };
}
