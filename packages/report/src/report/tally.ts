import type { Finding, Severity } from '@nopycache/core';

import type { Report, ReportedFinding } from './report.js';

/** How much was found. */
export interface Tally extends Readonly<Record<Severity, number>> {
  /** Findings with a fix. */
  readonly fixable: number;
  /** Findings without a fix that have suggestions. */
  readonly suggestible: number;
  /** Files with findings. */
  readonly faultyFiles: number;
  /** All files that were checked. */
  readonly files: number;
}

/** Counts what was found. */
export function tallyOf({ files }: Pick<Report, 'files'>): Tally {
  const findings = files.flatMap((file) => file.findings);
  const count = (isCounted: (finding: ReportedFinding) => boolean): number =>
    findings.filter(isCounted).length;
  return {
    error: count(({ severity }) => severity === 'error'),
    warning: count(({ severity }) => severity === 'warning'),
    info: count(({ severity }) => severity === 'info'),
    fixable: count(isFixable),
    suggestible: count((finding) => !isFixable(finding) && hasSuggestions(finding)),
    faultyFiles: files.filter((file) => file.findings.length > 0).length,
    files: files.length,
  };
}

/** Whether `--fix` would do something about it. */
export function isFixable(finding: ReportedFinding): boolean {
  const { fix = [], relatedFixes = [], isFixedOtherwise = false } = finding;
  return fix.length > 0 || relatedFixes.length > 0 || isFixedOtherwise;
}

function hasSuggestions({ suggestions = [] }: Finding): boolean {
  return suggestions.length > 0;
}
