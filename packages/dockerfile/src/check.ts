import { inTextOrder, type Finding } from '@nopycache/core';
import type { ReportedFinding } from '@nopycache/report';

import { applyIgnores } from './ignores/apply-ignores.js';
import { idsByName } from './ignores/rule-names.js';
import { findingsAbout, findingsAboutComments, unusedIgnore } from './ignores/unused-ignore.js';
import { policyOf, type Policy } from './policy/policy.js';
import { parseError } from './rules/parse-error.js';
import { recommendedRules, rules as allRules } from './rules/all.js';
import type { ContextIgnore, DockerRule } from './rules/rule.js';
import { borrowedBy } from './stages/reached.js';
import { readAssignments } from './rules/settings.js';
import { readStages, type AssumedEnv } from './stages/read-stages.js';
import type { Stage } from './stages/stage.js';
import type { Dockerfile } from './syntax/dockerfile.js';
import { parse } from './syntax/parse.js';
import type { Problem } from './syntax/problem.js';

export interface CheckOptions {
  /** Default: the recommended ones. */
  readonly rules?: readonly DockerRule[];
  /** What the image is to do about bytecode; `auto`, the default, goes by what the file says. */
  readonly policy?: Policy | 'auto';
  /** What the base images are known to set. */
  readonly assumeEnv?: AssumedEnv;
  /**
   * The ignore file of what is sent to the build, or how to find it if it is asked for; where it is `undefined`, what
   * concerns it is left out.
   */
  readonly ignoreFile?: ContextIgnore | ((file: Dockerfile) => ContextIgnore | undefined);
  /** Whether comments in the file are heeded. Default: true. */
  readonly inlineConfig?: boolean;
}

const KNOWN: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
const ID_OF = idsByName(allRules);

/** What is wrong with a Dockerfile, in the order of the text, and at one place the gravest first. */
export function check(text: string, options: CheckOptions = {}): ReportedFinding[] {
  const { rules = recommendedRules, inlineConfig = true } = options;
  const file = parse(text);
  const found =
    file.problem === undefined ? findingsIn(file, options) : problemIn(file.problem, rules);
  if (!inlineConfig) return inTextOrder(found);
  const { findings, unused, comments } = applyIgnores(file, found, ID_OF);
  const active = new Set(rules.map(({ id }) => id));
  const told = file.problem === undefined && rules.includes(unusedIgnore);
  if (!told) return inTextOrder(findings);
  const aboutIgnores = findingsAbout(unused, KNOWN, active, text);
  return inTextOrder([...findings, ...aboutIgnores, ...findingsAboutComments(comments)]);
}

function findingsIn(file: Dockerfile, options: CheckOptions): ReportedFinding[] {
  const { rules = recommendedRules, policy = 'auto', assumeEnv = {}, ignoreFile } = options;
  const { stages, globals } = readStages(file, assumeEnv);
  const final = stages.at(-1);
  if (final === undefined) return [];
  const policies = new Map<Stage, Policy | undefined>();
  const context = {
    file,
    stages,
    final,
    globals,
    assignments: readAssignments(stages, file),
    borrowed: borrowedBy(final, stages),
    ignoreFile: () => (typeof ignoreFile === 'function' ? ignoreFile(file) : ignoreFile),
    policyOf: (stage: Stage) => {
      if (policy !== 'auto') return policy;
      if (!policies.has(stage)) policies.set(stage, policyOf(stage));
      return policies.get(stage);
    },
  };
  return rules.flatMap((rule) => [...rule.check(context)]);
}

/** Nothing else is said of a file that was not understood. */
function problemIn(problem: Problem, rules: readonly DockerRule[]): Finding[] {
  const { id: ruleId, severity } = parseError;
  return rules.includes(parseError) ? [{ ruleId, severity, ...problem }] : [];
}
