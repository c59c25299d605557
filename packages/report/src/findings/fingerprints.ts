import type { LocatedFile, LocatedFinding } from '../report/locate.js';
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
  const taken = new Set<string>();
  for (const file of files) {
    for (const located of file.findings) {
      const subject = subjectOf(file, located);
      let occurrence = occurrences.get(subject) ?? 0;
      let name: string;
      do name = fnv1a(`${subject}\0${String(occurrence++)}`);
      while (taken.has(name));
      occurrences.set(subject, occurrence);
      taken.add(name);
      names.set(located, name);
    }
  }
  return names;
}

function subjectOf({ path, lines }: LocatedFile, { finding, start }: LocatedFinding): string {
  const line = lines.line(start.line).slice(Math.max(0, start.column - NEAR), start.column + NEAR);
  return [finding.ruleId, path.replace(/^(\.\/)+/, ''), line.replace(/\s+/g, '')].join('\0');
}
