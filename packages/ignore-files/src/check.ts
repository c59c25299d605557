import { inTextOrder, type Finding } from '@nopycache/core';

import { bytecodeCoverage } from './bytecode/coverage.js';
import type { Dialect } from './dialects/dialect.js';
import { createMatcher } from './match/create-matcher.js';
import { patternsOf } from './parse/ignore-file.js';
import { parse } from './parse/parse.js';
import { recommendedRules } from './rules/all.js';
import type { IgnoreRule } from './rules/rule.js';

export interface CheckOptions {
  readonly dialect: Dialect;
  /** Default: the recommended ones. */
  readonly rules?: readonly IgnoreRule[];
}

/** What is wrong with an ignore file, in the order of the text, and at one place the gravest first. */
export function check(text: string, options: CheckOptions): Finding[] {
  const { dialect, rules = recommendedRules } = options;
  const file = parse(text, dialect);
  const matcher = createMatcher(file);
  const coverage = bytecodeCoverage(file, matcher);
  const context = { file, patterns: patternsOf(file), matcher, coverage };
  return inTextOrder(rules.flatMap((rule) => [...rule.check(context)]));
}
