import fc from 'fast-check';
import { expect, it } from 'vitest';

import { formatters } from '../../src/index.js';
import { anyReport, findingsOf } from '../support/arbitrary-report.js';

it('compact has one line for each finding, whatever paths and messages hold', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const lines = formatters.compact(report).split(/[\n\r\v\f\u0085\u2028\u2029]/);
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(findingsOf(report).length);
      for (const line of lines) expect(line).toMatch(/:\d+:\d+: (error|warning|info): .* \[.*\]$/u);
    }),
  );
});
