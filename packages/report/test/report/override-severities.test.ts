import type { Finding } from '@nopycache/core';
import { expect, it } from 'vitest';

import { overrideSeverities } from '../../src/index.js';

const FINDINGS = ['a', 'b', 'c', 'constructor'].map((ruleId): Finding => ({
  ruleId,
  severity: 'error',
  message: ruleId,
  range: [1, 2],
}));

it('severities are the users’, and findings of rules that are off are gone', () => {
  const found = overrideSeverities(FINDINGS, { a: 'info', b: 'off', other: 'off' });
  expect(found).toEqual([{ ...FINDINGS[0], severity: 'info' }, FINDINGS[2], FINDINGS[3]]);
});
