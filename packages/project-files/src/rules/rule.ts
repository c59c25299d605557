import type { Finding, Rule } from '@nopycache/core';
import type { HazardContext } from '@nopycache/script';

import type { ProjectFile, Run } from '../files/project-file.js';

/** What the rules look at. */
export interface ProjectContext {
  readonly file: ProjectFile;
  /** Directories beside or below package.json, `/` between their names, that hold Python; see `CheckOptions`. */
  readonly pythonDirectories: readonly string[];
  /** What is run to remove bytecode, in one place after the other. */
  readonly cleanups: readonly CleanupRun[];
}

/** Commands among which some remove bytecode. */
export interface CleanupRun {
  readonly hazards: HazardContext;
  /** Where they stand; the first of several. */
  readonly run: Run;
}

export type ProjectRule = Rule<ProjectContext>;

/** The part of a finding that a rule makes up; the rest is the rule's own. */
export type Discovery = Omit<Finding, 'ruleId' | 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** What the ids of all rules begin with. */
export const PREFIX_OF_IDS = 'project-files/';

/** The page of a rule, or of several. */
export function pageOf(name: string): string {
  return `https://github.com/nopycache/nopycache/blob/main/docs/rules/project-files-${name}.md`;
}

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
      url: pageOf(name),
    },
    *check(context) {
      for (const discovery of discover(context)) yield { ruleId: id, severity, ...discovery };
    },
  };
}
