import { inTextOrder, type Position } from '@nopycache/core';

import type { CheckedFile, Report, ReportedFinding } from './report.js';
import { SourceLines } from './source-lines.js';

/** A finding, and where it is as people count. */
export interface LocatedFinding {
  readonly finding: ReportedFinding;
  readonly start: Position;
  /** Where it ends, exclusive; where it is empty, its start. */
  readonly end: Position;
}

/** A file with its findings in the order of the text, and at one place the gravest first. */
export interface LocatedFile {
  readonly path: string;
  readonly lines: SourceLines;
  readonly findings: readonly LocatedFinding[];
}

export function locateAll({ files }: Pick<Report, 'files'>): LocatedFile[] {
  return files.map(locate);
}

function locate({ path, text, findings }: CheckedFile): LocatedFile {
  const lines = new SourceLines(text);
  const located = inTextOrder(findings).map((finding) => ({
    finding,
    start: lines.at(finding.range[0]),
    end: lines.at(Math.max(...finding.range)),
  }));
  return { path, lines, findings: located };
}

/** The last line of which a finding has something: not the one whose start is its end. */
export function lastLine({ start, end }: LocatedFinding): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}
