import type { Finding, Severity } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { exitCode } from '../../src/index.js';

function report(...severities: readonly Severity[]) {
  const findings = severities.map((severity): Finding => ({
    ruleId: 'r',
    severity,
    message: '',
    range: [0, 0],
  }));
  return { files: [{ path: 'a', text: '', findings }] };
}

describe('the exit code', () => {
  it.each<[Severity[], number, 0 | 1]>([
    [[], 0, 0],
    [['info', 'info'], 0, 0],
    [['warning'], 0, 1],
    [['warning'], 1, 0],
    [['warning', 'warning', 'info'], 1, 1],
    [['warning', 'warning'], Infinity, 0],
    [['error'], Infinity, 1],
  ])('of %j with %d warnings allowed is %d', (severities, maxWarnings, expected) => {
    expect(exitCode(report(...severities), { maxWarnings })).toBe(expected);
  });

  it('allows no warnings by itself', () => {
    expect([exitCode(report('warning')), exitCode(report('info'))]).toEqual([1, 0]);
  });

  it.each([-1, NaN])('refuses %d as a number of warnings', (maxWarnings) => {
    expect(() => exitCode(report(), { maxWarnings })).toThrow(RangeError);
  });
});
