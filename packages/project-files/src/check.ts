import { heedIgnores, inTextOrder, type Finding } from '@nopycache/core';

import { readProjectFile } from './files/read.js';
import { cleanupsIn } from './runs/cleanups.js';
import { ignoresOf } from './ignores/ignore-comments.js';
import type { ProjectFileKind } from './kinds/kinds.js';
import { recommendedRules, rules as allRules } from './rules/all.js';
import type { ProjectRule } from './rules/rule.js';
import { unusedIgnore } from './rules/unused-ignore.js';

export interface CheckOptions {
  readonly kind: ProjectFileKind;
  /** Default: the recommended ones. */
  readonly rules?: readonly ProjectRule[];
  /**
   * For package.json: the directories that hold Python and are not covered by an ignore file below package.json's own
   * directory, relative to that, with `/` between names; `''` is the directory itself. What npm would publish of them
   * is told only where they are given.
   */
  readonly pythonDirectories?: readonly string[];
  /** Whether comments in the file are heeded. Default: true. */
  readonly inlineConfig?: boolean;
}

/** What every text has that the rules could say something of; the others need not be parsed. */
const CONCERNED = /py|pip_|uv_|bytecode/i;

/** What is wrong with a project file, in the order of the text, and at one place the gravest first. */
export function check(text: string, options: CheckOptions): Finding[] {
  const { kind, rules = recommendedRules, pythonDirectories = [], inlineConfig = true } = options;
  if (!CONCERNED.test(text) && pythonDirectories.length === 0) return [];
  const file = readProjectFile(text, kind);
  const context = { file, pythonDirectories, cleanups: cleanupsIn(file) };
  const found = once(rules.flatMap((rule) => [...rule.check(context)]));
  if (!inlineConfig) return inTextOrder(found);
  // Where nothing was checked, no comment is known to be for nothing.
  const active = rules.filter((rule) => rule !== unusedIgnore || file.unreadable === undefined);
  return inTextOrder(
    heedIgnores(found, ignoresOf(text, kind), { known: allRules, active, unused: unusedIgnore }),
  );
}

/** What several scopes share through an anchor is told once. */
function once(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map(
    findings.map((finding) => [`${finding.ruleId} ${finding.range.join()}`, finding]),
  );
  return [...byPlace.values()];
}
