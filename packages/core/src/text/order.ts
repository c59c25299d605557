import type { Finding, Severity } from './finding.js';

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order of the text, at one place the gravest first, and of those the shortest. */
export function inTextOrder<Found extends Pick<Finding, 'range' | 'severity'>>(
  findings: readonly Found[],
): Found[] {
  return findings.toSorted(
    (a, b) =>
      a.range[0] - b.range[0] || RANKS[a.severity] - RANKS[b.severity] || a.range[1] - b.range[1],
  );
}
