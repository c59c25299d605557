import { heedIgnores, inTextOrder, type Finding } from '@nopycache/core';

import { ignoresOf } from './ignores/ignore-comments.js';
import { recommendedRules, rules as allRules } from './rules/all.js';
import type { MakefileRule } from './rules/rule.js';
import { readTargets } from './rules/target.js';
import { unusedIgnore } from './rules/unused-ignore.js';
import { scan } from './syntax/scan.js';

export interface CheckOptions {
  /** Default: the recommended ones. */
  readonly rules?: readonly MakefileRule[];
  /** Whether comments in the file are heeded. Default: true. */
  readonly inlineConfig?: boolean;
}

/**
 * What the targets of a Makefile that clean up bytecode would destroy, miss or get wrong: in the order of the text, and
 * at one place the gravest first. Nothing of the file is run.
 */
export function check(text: string, options: CheckOptions = {}): Finding[] {
  const { rules = recommendedRules, inlineConfig = true } = options;
  const makefile = scan(text);
  const context = { makefile, targets: readTargets(makefile) };
  const found = rules.flatMap((rule) => [...rule.check(context)]);
  if (!inlineConfig) return inTextOrder(found);
  const ignoreOptions = { known: allRules, active: rules, unused: unusedIgnore };
  return inTextOrder(heedIgnores(found, ignoresOf(makefile), ignoreOptions));
}
