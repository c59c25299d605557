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
