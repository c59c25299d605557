import type { Finding } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fingerprints } from '../../src/findings/fingerprints.js';
import { fnv1a } from '../../src/findings/fnv1a.js';
import { locateAll } from '../../src/report/locate.js';
import type { CheckedFile } from '../../src/index.js';
import { anyReport, findingsOf } from '../support/arbitrary-report.js';

function namesOf(files: readonly CheckedFile[]): string[] {
  return [...fingerprints(locateAll({ files })).values()];
}

describe('fingerprints', () => {
  it('hash as RFC 9923 does', () => {
    expect(fnv1a('')).toBe('6c62272e07bb014262b821756295c58d');
    expect(fnv1a('a')).toBe('d228cb696f1a8caf78912b704e4a8964');
    expect(fnv1a('foobar')).toBe('343e1662793c64bf6f0d3597ba446f18');
  });

  it('are never the same for two findings', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const twice = [...report.files, ...report.files];
        expect(new Set(namesOf(twice)).size).toBe(2 * findingsOf(report).length);
      }),
    );
  });

  it('stay as they are when lines are inserted above, or white space changes', () => {
    const lines = fc.array(fc.constantFrom('a b', 'b', '\tc', '😀 d'), {
      minLength: 1,
      maxLength: 8,
    });
    const more = fc.array(fc.constantFrom('', 'a b', '# new', '日本'), { maxLength: 5 });
    fc.assert(
      fc.property(lines, more, fc.constantFrom('\n', '\r\n'), (own, above, lineBreak) => {
        const before = fileOf(own, 0, '\n');
        const after = fileOf(
          [...above, ...own.map((line) => `  ${line} `)],
          above.length,
          lineBreak,
          2,
        );
        expect(namesOf([after])).toEqual(namesOf([before]));
      }),
    );
  });

  it('tell rules, paths, lines and occurrences apart', () => {
    const base = fileOf(['x', 'x', 'y'], 0, '\n');
    const others = { ...base, path: 'other' };
    const ruled = { ...base, findings: base.findings.map((own) => ({ ...own, ruleId: 's' })) };
    expect(new Set([base, others, ruled].flatMap((file) => namesOf([file]))).size).toBe(9);
  });
});

/** A file with a finding on each of its lines but the first ones. */
function fileOf(
  lines: readonly string[],
  skipped: number,
  lineBreak: string,
  indent = 0,
): CheckedFile {
  let start = 0;
  const findings = lines.map((line): Finding => {
    const range = [start + indent, start + indent + 1] as const;
    start += line.length + lineBreak.length;
    return { ruleId: 'r', severity: 'error', message: '', range };
  });
  return { path: 'p', text: lines.join(lineBreak), findings: findings.slice(skipped) };
}
