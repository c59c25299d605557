import type { Finding } from '@nopycache/core';

import type { Place } from './place.js';
import type { RuleContext } from './rule-context.js';

/** What a place finds in a file, by the rule's id. */
type Findings = ReadonlyMap<string, readonly Finding[]>;

/** Makes a function that checks a file once for all the rules of a place. */
export function findingsOf({ check }: Place): (context: RuleContext) => Findings {
  const known = new WeakMap<object, Findings>();
  return ({ sourceCode, filename, languageOptions = {}, settings = {} }) => {
    const before = known.get(sourceCode);
    if (before !== undefined) return before;
    const own = settings['nopycache'];
    const file = { path: filename, languageOptions, settings: isObject(own) ? own : {} };
    const found = byRule(check(sourceCode.text, file));
    known.set(sourceCode, found);
    return found;
  };
}

function byRule(findings: readonly Finding[]): Findings {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = found.get(finding.ruleId);
    if (others === undefined) found.set(finding.ruleId, [finding]);
    else others.push(finding);
  }
  return found;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
