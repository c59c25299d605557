import type { Rule, Severity } from '@nopycache/core';
import type { ReportedFinding } from '@nopycache/report';

import type { Policy } from '../policy/policy.js';
import type { Stage, Step } from '../stages/stage.js';
import type { Dockerfile } from '../syntax/dockerfile.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Assignments } from './settings.js';

/** The ignore file of the directory that is sent to the build. */
export interface ContextIgnore {
  /** As messages show it, and as related fixes name it. */
  readonly path: string;
  /** `undefined` where there is none. */
  readonly text: string | undefined;
}

/** What the rules look at. */
export interface DockerContext {
  readonly file: Dockerfile;
  readonly stages: readonly Stage[];
  /** The one that is built when no other is asked for. */
  readonly final: Stage;
  readonly globals: readonly Instruction[];
  readonly assignments: Assignments;
  /** The stages that the final one takes files from, with the steps that do. */
  readonly borrowed: ReadonlyMap<Stage, readonly Step[]>;
  readonly policyOf: (stage: Stage) => Policy | undefined;
  /** `undefined` where it is not known what is sent to the build. */
  readonly ignoreFile: () => ContextIgnore | undefined;
}

/** A rule with the name that goes with its id. */
export interface DockerRule extends Rule<DockerContext> {
  /** `pip-ignores-dontwrite`; the id is `PYC002`. */
  readonly name: string;
  readonly check: (context: DockerContext) => Iterable<ReportedFinding>;
}

/** The part of a finding that a rule makes up; the rest is the rule's own. */
export type Discovery = Omit<ReportedFinding, 'ruleId' | 'severity'> &
  Partial<Pick<ReportedFinding, 'severity'>>;

/** Where the page of a rule is. */
function pageOf(id: string): string {
  return `https://github.com/nopycache/nopycache/blob/main/docs/rules/${id}.md`;
}

/** A rule that is on by default and has the page of its id. */
export function defineRule(rule: {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly recommended?: boolean;
  readonly description: string;
  readonly rationale: string;
  readonly discover: (context: DockerContext) => Iterable<Discovery>;
}): DockerRule {
  const { id, name, severity, recommended = true, description, rationale, discover } = rule;
  return {
    id,
    name,
    severity,
    recommended,
    docs: { description, rationale, url: pageOf(id) },
    *check(context) {
      for (const discovery of discover(context)) yield { ruleId: id, severity, ...discovery };
    },
  };
}
