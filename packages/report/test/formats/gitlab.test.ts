import { expect, it } from 'vitest';

import { formatters } from '../../src/index.js';
import { awkward } from '../support/awkward-report.js';

/** The properties that GitLab's documentation on Code Quality lists, with the values of its example. */
const SAMPLE = {
  description: "'unused' is assigned a value but never used.",
  check_name: 'no-unused-vars',
  fingerprint: '7815696ecbf1c96e6894b779456d330e',
  severity: 'minor',
  location: { path: 'lib/index.js', lines: { begin: 42 } },
};
const SEVERITIES = ['info', 'minor', 'major', 'critical', 'blocker'];

it('gitlab has what GitLab reads', () => {
  const report = {
    ...awkward,
    files: awkward.files.map((file) => ({ ...file, path: `./${file.path}` })),
  };
  const violations = JSON.parse(formatters.gitlab(report)) as (typeof SAMPLE)[];
  expect(violations).toHaveLength(10);
  for (const violation of violations) {
    expect(Object.keys(violation)).toEqual(Object.keys(SAMPLE));
    expect(violation.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(SEVERITIES).toContain(violation.severity);
    expect(violation.location.path).not.toMatch(/^\.?\//);
    expect(violation.location.lines.begin).toBeGreaterThan(0);
  }
  expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(10);
});
