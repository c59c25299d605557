import type { Finding, Severity, Suggestion, TextEdit, TextRange } from '@nopycache/core';
import fc from 'fast-check';

import type { CheckedFile, Report } from '../../src/index.js';
import { awkward } from './awkward-report.js';

/** What formats have special ways with, and what no format may hand to a terminal. */
const SPECIAL = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '%',
    ':',
    ',',
    '::',
    '%0A',
    '%25',
    '%3A',
    '&',
    '<',
    '>',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
  ],
  ...['\u0000', '\u0007', '\u001B[31m', '\u007F', '\u0085', '\u009B', '\u2028', '\u202E', '\uFEFF'],
  ...[
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDC00',
    '日',
    'e\u0301',
    '👨\u200D👩',
    '\\',
    '/',
    '0',
    'a',
    ']]>',
  ],
];

/** Any text. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

const anyPath = anyText.filter((path) => path !== '');
const anySeverity = fc.constantFrom<Severity>('error', 'warning', 'info');
const RULE_IDS = [...awkward.rules.map(({ id }) => id), 'unknown', '\u001B[2J,:%\n'];

function rangeIn(text: string): fc.Arbitrary<TextRange> {
  const offset = fc.nat(text.length);
  return fc.tuple(offset, offset).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
}

/** Edits that do not overlap. */
function editsOf(text: string): fc.Arbitrary<TextEdit[]> {
  return fc.array(fc.tuple(rangeIn(text), anyText), { maxLength: 3 }).map((all) => {
    const edits: TextEdit[] = [];
    for (const [range, own] of all.toSorted(([a], [b]) => a[0] - b[0] || a[1] - b[1])) {
      if (range[0] >= (edits.at(-1)?.range[1] ?? 0)) edits.push({ range, text: own });
    }
    return edits;
  });
}

function anyFinding(text: string): fc.Arbitrary<Finding> {
  const suggestion: fc.Arbitrary<Suggestion> = fc.record({ title: anyText, edits: editsOf(text) });
  return fc.record(
    {
      ruleId: fc.constantFrom(...RULE_IDS),
      severity: anySeverity,
      message: anyText,
      range: rangeIn(text),
      fix: editsOf(text),
      suggestions: fc.array(suggestion, { maxLength: 2 }),
    },
    { requiredKeys: ['ruleId', 'severity', 'message', 'range'] },
  );
}

/** A file of any name, any text, and any findings in it. */
export const anyFile: fc.Arbitrary<CheckedFile> = fc.tuple(anyPath, anyText).chain(([path, text]) =>
  fc.record({
    path: fc.constant(path),
    text: fc.constant(text),
    findings: fc.array(anyFinding(text), { maxLength: 5 }),
  }),
);

export const anyReport: fc.Arbitrary<Report> = fc
  .array(anyFile, { maxLength: 4 })
  .map((files) => ({ ...awkward, files }));

/** How many findings there are. */
export function findingsOf({ files }: Report): readonly Finding[] {
  return files.flatMap(({ findings }) => findings);
}
