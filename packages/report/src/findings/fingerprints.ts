import type { LocatedFile, LocatedFinding } from '../report/locate.js';
import { withoutDot } from '../report/path.js';
import { fnv1a } from './fnv1a.js';

/** Of a longer line, only what is this near to the finding counts: so no line takes long. */
const NEAR = 200;

/**
 * A name for each finding by which services recognise it when it has moved: made of the rule, the path, the line's text
 * without its white space, and how many like it came before. Lines above may come and go. No two are the same.
 */
export function fingerprints(files: readonly LocatedFile[]): Map<LocatedFinding, string> {
  const names = new Map<LocatedFinding, string>();
  const occurrences = new Map<string, number>();
  for (const file of files) {
    for (const located of file.findings) {
      const subject = subjectOf(file, located);
      const occurrence = occurrences.get(subject) ?? 0;
      occurrences.set(subject, occurrence + 1);
      names.set(located, fnv1a(`${subject}${String(occurrence)}`));
    }
  }
  return names;
}

/** All but the number of the occurrence, such that no two subjects are told apart by nothing but where parts end. */
function subjectOf({ path, lines }: LocatedFile, { finding, start }: LocatedFinding): string {
  const line = lines.line(start.line).slice(Math.max(0, start.column - NEAR), start.column + NEAR);
  return JSON.stringify([finding.ruleId, withoutDot(path), line.replace(/\s+/g, '')]);
}
