import { locateAll, type LocatedFile, type LocatedFinding } from '../report/locate.js';
import { element, xmlDocument } from '../text/xml.js';
import type { Formatter } from './formatter.js';

/**
 * JUnit's XML: a suite for each file, a case for each finding, and one case that passes where there is none. As with
 * exit codes, errors and warnings fail; what is only worth knowing passes and prints.
 */
export const junit: Formatter = (report) => {
  const files = locateAll(report);
  const suites = files.map((file) =>
    element('testsuite', { name: file.path, ...countsOf([file]) }, casesOf(file)),
  );
  const attributes = { name: report.tool.name, ...countsOf(files) };
  return xmlDocument(element('testsuites', attributes, suites));
};

function countsOf(files: readonly LocatedFile[]): Record<string, number> {
  const failures = files.flatMap(({ findings }) => findings.filter(isFailure));
  const cases = files.map(({ findings }) => Math.max(1, findings.length));
  const tests = cases.reduce((sum, own) => sum + own, 0);
  return { tests, failures: failures.length, errors: 0, skipped: 0 };
}

function isFailure({ finding }: LocatedFinding): boolean {
  return finding.severity !== 'info';
}

function casesOf({ path, findings }: LocatedFile): string[][] {
  if (findings.length === 0) {
    return [element('testcase', { name: 'nothing found', classname: path, file: path })];
  }
  return findings.map((located) => {
    const { finding, start } = located;
    const place = `${String(start.line)}:${String(start.column)}`;
    const attributes = {
      name: `${finding.ruleId} (${place})`,
      classname: path,
      file: path,
      line: start.line,
    };
    return element('testcase', attributes, [outcomeOf(located, `${path}:${place}`)]);
  });
}

function outcomeOf(located: LocatedFinding, place: string): string[] {
  const { severity, message } = located.finding;
  const text = `${place}: ${severity}: ${message}`;
  if (!isFailure(located)) return element('system-out', {}, text);
  return element('failure', { type: severity, message }, text);
}
