import { expect, it } from 'vitest';

import { formatters, overrideSeverities, type ReportedFinding } from '../../src/index.js';

it('a finding whose fix lies in another file is fixable', () => {
  const finding: ReportedFinding = {
    ruleId: 'a',
    message: 'Wrong here. Mend it there.',
    severity: 'warning',
    range: [0, 1],
    relatedFixes: [{ path: 'there', edits: [{ range: [0, 0], text: 'x' }] }],
  };
  const findings = overrideSeverities([finding], { a: 'error' });
  const shown = formatters.pretty({
    tool: { name: 't', version: '1', url: 'https://example.org' },
    rules: [],
    files: [{ path: 'here', text: 'b\n', findings }],
  });
  expect(shown).toContain('= fixable with --fix');
  expect(shown).toContain('1 error in 1 file. Fixable: 1 with --fix.');
});

it('a finding that is mended by no edits at all is fixable', () => {
  const finding: ReportedFinding = {
    ruleId: 'a',
    message: 'Wrong.',
    severity: 'error',
    range: [0, 0],
    isFixedOtherwise: true,
  };
  const report = {
    tool: { name: 't', version: '1', url: 'https://example.org' },
    rules: [],
    files: [
      { path: 'here', text: '', findings: [finding, { ...finding, isFixedOtherwise: false }] },
    ],
  };
  expect(formatters.pretty(report)).toContain('2 errors in 1 file. Fixable: 1 with --fix.');
  expect(JSON.parse(formatters.json(report))).toMatchObject({ summary: { fixable: 1 } });
});
