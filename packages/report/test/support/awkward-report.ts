import type { Finding, TextEdit, TextRange } from '@nopycache/core';

import type { CheckedFile, Report, RuleMetadata } from '../../src/index.js';

const PAGES = 'https://example.invalid/rules/';

function rule(
  id: string,
  severity: RuleMetadata['severity'],
  description: string,
  rationale: string,
): RuleMetadata {
  const url = `${PAGES}${id.replace('/', '-')}.md`;
  return { id, severity, recommended: severity !== 'info', docs: { description, url, rationale } };
}

/** A file, and findings given by what they mark. */
function file(
  path: string,
  text: string,
  ...findings: readonly (Omit<Finding, 'range'> & { readonly marks: string | TextRange })[]
): CheckedFile {
  return {
    path,
    text,
    findings: findings.map(({ marks, ...finding }) => ({
      ...finding,
      range: rangeOf(text, marks),
    })),
  };
}

function rangeOf(text: string, marks: string | TextRange): TextRange {
  if (typeof marks !== 'string') return marks;
  const at = text.indexOf(marks);
  if (at === -1) throw new Error(`${JSON.stringify(text)} has no ${JSON.stringify(marks)}.`);
  return [at, at + marks.length];
}

function replacing(text: string, marks: string, by: string): TextEdit {
  return { range: rangeOf(text, marks), text: by };
}

const DOCKERIGNORE = '.git\n__pycache__\n*.pyc\n';
const MAKEFILE = '\uFEFFclean:\r\n\tfind . -name "__pycache__" | xargs\trm\r\n';
const DOCKERFILE = [
  'FROM python:3.13',
  'RUN pip install \\',
  '      --no-cache-dir \\',
  '',
  '      --no-compile \\',
  '      flask \\',
  '      gunicorn \\',
  '    && rm -r /tmp/x',
  'CMD ["flask"]',
].join('\n');
const LONG = `${'x'.repeat(300)}PYTHONDONTWRITEBYTECODE=1${'y'.repeat(300)}\n`;

/** What is hard to show: one of everything. */
export const awkward: Report = {
  tool: { name: 'nopycache-test', version: '1.2.3', url: 'https://example.invalid/' },
  rules: [
    rule(
      'places/root-only',
      'error',
      'Disallow patterns such as `{a,b}[0]` & <others>',
      'The host’s bytecode goes into the image.\n\nIt is "old" there.',
    ),
    rule('places/odd-shell', 'warning', 'Disallow odd shells', 'Blanks in names break it.'),
    rule('places/hint', 'info', 'Tell what is worth knowing', 'It does no harm.'),
  ],
  files: [
    file(
      'services/api/.dockerignore',
      DOCKERIGNORE,
      {
        ruleId: 'places/hint',
        severity: 'info',
        message: 'Nothing is said of `*.pyo`.',
        marks: '*.pyc',
        suggestions: [
          { title: 'Write `*.py[co]`', edits: [replacing(DOCKERIGNORE, '*.pyc', '*.py[co]')] },
          { title: 'Leave it out', edits: [replacing(DOCKERIGNORE, '*.pyc\n', '')] },
        ],
      },
      {
        ruleId: 'places/root-only',
        severity: 'error',
        message: '`__pycache__` covers the top directory alone. Write `**/__pycache__`.',
        marks: '__pycache__',
        fix: [replacing(DOCKERIGNORE, '__pycache__', '**/__pycache__')],
      },
    ),
    file('Dockerfile', DOCKERFILE, {
      ruleId: 'places/odd-shell',
      severity: 'warning',
      message: 'A long {0} one [see](1): 100% <of> "it" & more,\nin two lines.',
      marks: DOCKERFILE.slice(DOCKERFILE.indexOf('pip'), DOCKERFILE.indexOf('\nCMD')),
    }),
    file('Make file: a,b/Größe 日本.mk', MAKEFILE, {
      ruleId: 'places/odd-shell',
      severity: 'warning',
      message: 'Say `-print0`.',
      marks: '| xargs\trm',
    }),
    file(
      'wide.txt',
      '日本語 = "👍🏽 e\u0301"  # \u001B[31m\u202Ered\n',
      { ruleId: 'places/hint', severity: 'info', message: 'An e.', marks: 'e\u0301' },
      {
        ruleId: 'places/unknown',
        severity: 'error',
        message: 'Steers \u001B[31mterminals\u0007.',
        marks: '\u001B[31m\u202Ered',
      },
    ),
    file('long.txt', LONG, {
      ruleId: 'places/odd-shell',
      severity: 'warning',
      message: 'Far to the right.',
      marks: 'PYTHONDONTWRITEBYTECODE=1',
    }),
    file('end.txt', 'a\n\n', {
      ruleId: 'places/root-only',
      severity: 'error',
      message: 'Something is missing.',
      marks: [3, 3],
    }),
    file('evil\n::error::\u001B[2J\u0000\uD800name.pyc', '', {
      ruleId: 'places/root-only',
      severity: 'error',
      message: 'Git tracks it.',
      marks: '',
    }),
    file('same.txt', 'twice\ntwice\n', {
      ruleId: 'places/hint',
      severity: 'info',
      message: 'Here.',
      marks: 'twice',
    }),
    file('clean.txt', 'nothing\n'),
  ],
};
