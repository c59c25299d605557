import { skipWithout } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatters } from '../../src/index.js';
import { anyReport, findingsOf } from '../support/arbitrary-report.js';
import { parseWithPython } from '../support/python-xml.js';

/** A text as XML 1.0 can hold it: U+FFFD where it cannot. */
function inXml(text: string): string {
  return text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

const reports = fc.sample(anyReport, 300);

describe('XML that Python reads', () => {
  it.skipIf(skipWithout('python3'))('checkstyle says what was found, and nothing else', () => {
    const roots = parseWithPython(reports.map((report) => formatters.checkstyle(report)));
    roots.forEach((root, at) => {
      const report = reports[at];
      expect(root.tag).toBe('checkstyle');
      const read = root.children.flatMap(({ attributes: { name }, children }) =>
        children.map(({ attributes: { severity, message, source } }) => [
          name,
          severity,
          message,
          source,
        ]),
      );
      const meant = report?.files.flatMap(({ path, findings }) =>
        findings.map(({ severity, message, ruleId }) =>
          [path, severity, message, ruleId].map(inXml),
        ),
      );
      expect(read.map(String).toSorted()).toEqual(meant?.map(String).toSorted());
    });
  });

  it.skipIf(skipWithout('python3'))('junit counts its cases and failures right', () => {
    const roots = parseWithPython(reports.map((report) => formatters.junit(report)));
    roots.forEach((root, at) => {
      const report = reports[at];
      if (report === undefined) throw new Error('Python read too many documents.');
      const cases = root.children.flatMap(({ children }) => children);
      const failures = cases.flatMap(({ children }) =>
        children.filter(({ tag }) => tag === 'failure'),
      );
      expect(root.attributes).toMatchObject({
        tests: String(cases.length),
        failures: String(failures.length),
        errors: '0',
      });
      expect(root.children.map(({ attributes: { name } }) => name)).toEqual(
        report.files.map(({ path }) => inXml(path)),
      );
      const failing = findingsOf(report).filter(({ severity }) => severity !== 'info');
      expect(failures.map(({ attributes: { message } }) => message).toSorted()).toEqual(
        failing.map(({ message }) => inXml(message)).toSorted(),
      );
    });
  });
});
