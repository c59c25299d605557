import type { Position, Suggestion, TextEdit, TextRange } from '@nopycache/core';

import { fingerprints } from '../findings/fingerprints.js';
import { locateAll, type LocatedFinding } from '../report/locate.js';
import type { FileEdits, RuleMetadata } from '../report/report.js';
import type { SourceLines } from '../report/source-lines.js';
import { tallyOf } from '../report/tally.js';
import { jsonText } from '../text/json-text.js';
import type { Formatter } from './formatter.js';

/** For programs: all that is known, by the schema that this package publishes as `findings.schema.json`. */
export const json: Formatter = (report) => {
  const { error, warning, info, fixable, faultyFiles, files } = tallyOf(report);
  const located = locateAll(report);
  const names = fingerprints(located);
  return jsonText({
    format: 'nopycache-findings',
    version: 1,
    tool: report.tool,
    summary: { errors: error, warnings: warning, infos: info, fixable, faultyFiles, files },
    rules: report.rules.map(ruleJson),
    files: located.map(({ path, lines, findings }) => ({
      path,
      findings: findings.map((one) => findingJson(one, lines, names.get(one))),
    })),
  });
};

function ruleJson({ id, severity, recommended, docs }: RuleMetadata): object {
  return { id, severity, recommended, description: docs.description, url: docs.url };
}

function findingJson(
  { finding, start, end }: LocatedFinding,
  lines: SourceLines,
  fingerprint: string | undefined,
): object {
  const { ruleId, severity, message, range, fix, relatedFixes, suggestions } = finding;
  return {
    ruleId,
    severity,
    message,
    start: placeJson(start, range[0]),
    end: placeJson(end, range[1]),
    fingerprint,
    fix: fix?.map((edit) => editJson(edit, lines)),
    relatedFixes: relatedFixes?.map(fileEditsJson),
    suggestions: suggestions?.map((suggestion) => suggestionJson(suggestion, lines)),
  };
}

/** Offsets alone: the other file's text is not at hand. */
function fileEditsJson({ path, edits }: FileEdits): object {
  return {
    path,
    edits: edits.map(({ range: [start, end], text }) => ({ start, end, text })),
  };
}

function suggestionJson({ title, edits }: Suggestion, lines: SourceLines): object {
  return { title, edits: edits.map((edit) => editJson(edit, lines)) };
}

function editJson({ range, text }: TextEdit, lines: SourceLines): object {
  return { ...rangeJson(range, lines), text };
}

function rangeJson([start, end]: TextRange, lines: SourceLines): object {
  return { start: placeJson(lines.at(start), start), end: placeJson(lines.at(end), end) };
}

function placeJson({ line, column }: Position, offset: number): object {
  return { line, column, offset };
}
