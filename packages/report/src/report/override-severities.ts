import type { Finding, Severity } from '@nopycache/core';

/** What users make of a rule's severity. */
export type SeverityOverride = Severity | 'off';

/**
 * The findings with the severities that users want for some rules, by id; those of rules that are `off` are left out.
 * Ids that no rule has are the caller's to complain of.
 */
export function overrideSeverities<Found extends Finding>(
  findings: readonly Found[],
  overrides: Readonly<Record<string, SeverityOverride>>,
): Found[] {
  return findings.flatMap((finding) => {
    const severity = Object.hasOwn(overrides, finding.ruleId)
      ? overrides[finding.ruleId]
      : undefined;
    if (severity === 'off') return [];
    return severity === undefined ? [finding] : [{ ...finding, severity }];
  });
}
