import { applyFixes, type Finding } from '@nopycache/core';
import type { ReportedFinding } from '@nopycache/report';

/** What may be changed: nothing; what is safe; or also what needs a person's yes, the first suggestion of each finding. */
export type FixLevel = 'none' | 'fixes' | 'suggestions';

/** A text that fixes change. */
export interface Fixable {
  text: string;
}

/** How often a text is checked again after its fixes were made, as in ESLint. */
const PASSES = 10;

/**
 * Checks and fixes a text, and what belongs to it in other files, until no fix is left or they go round in circles.
 *
 * @returns what was found last, if nothing was changed after that
 */
export function fixText(
  target: Fixable,
  level: FixLevel,
  check: (text: string) => readonly ReportedFinding[],
  openRelated: (path: string) => Fixable | undefined,
): readonly ReportedFinding[] | undefined {
  for (let pass = 0; pass < PASSES && level !== 'none'; pass++) {
    const findings = check(target.text);
    const hasChanged = apply(
      target,
      findings.map((finding) => fixOf(finding, level)),
    );
    const hasChangedOthers = applyRelated(findings, openRelated);
    if (!hasChanged && !hasChangedOthers) return findings;
  }
  return undefined;
}

/** The finding with its first suggestion for a fix, where it has none and that is wanted. */
function fixOf(finding: ReportedFinding, level: FixLevel): Finding {
  const { fix, relatedFixes, suggestions = [] } = finding;
  const [first] = suggestions;
  const isFixed = fix !== undefined || relatedFixes !== undefined;
  return isFixed || level !== 'suggestions' || first === undefined
    ? finding
    : { ...finding, fix: first.edits };
}

/** @returns whether the text is another one now */
function apply(target: Fixable, findings: readonly Finding[]): boolean {
  const before = target.text;
  target.text = applyFixes(before, findings);
  return target.text !== before;
}

function applyRelated(
  findings: readonly ReportedFinding[],
  openRelated: (path: string) => Fixable | undefined,
): boolean {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const { path, edits } of finding.relatedFixes ?? []) {
      byPath.set(path, [...(byPath.get(path) ?? []), { ...finding, fix: edits }]);
    }
  }
  const changed = [...byPath].map(([path, fixes]) => {
    const related = openRelated(path);
    return related !== undefined && apply(related, fixes);
  });
  return changed.includes(true);
}
