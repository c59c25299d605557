import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FORMAT_NAMES, formatters } from '../../src/index.js';
import { anyReport } from '../support/arbitrary-report.js';

describe.each(FORMAT_NAMES)('%s', (name) => {
  it('hands nothing to a terminal that steers it, and ends its last line', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = formatters[name](report);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        expect(text === '' || text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has a text for a report in which nothing was found, or none', () => {
    const files = [{ path: 'a', text: '', findings: [] }];
    const text = formatters[name]({
      tool: { name: 't', version: '1', url: 'u:' },
      rules: [],
      files,
    });
    expect(text === '').toBe(name === 'compact' || name === 'github');
  });
});
