import type { Finding } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatters, terminalText } from '../../src/index.js';
import { anyReport, findingsOf } from '../support/arbitrary-report.js';
import { awkward } from '../support/awkward-report.js';
import { parseWorkflowCommand } from '../support/workflow-command.js';

/** A text as the runner gives it back: line breaks as they were, and nothing that steers a terminal. */
function safe(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((part) => (/[\r\n]/.test(part) ? part : terminalText(part)))
    .join('');
}

function commandsOf(text: string, ...findings: readonly Omit<Finding, 'severity' | 'ruleId'>[]) {
  const all = findings.map((own): Finding => ({ ...own, ruleId: 'r', severity: 'error' }));
  const report = { ...awkward, files: [{ path: 'a', text, findings: all }] };
  return formatters.github(report).trimEnd().split('\n').map(parseWorkflowCommand);
}

describe('github', () => {
  it('has one command for each finding, and the runner reads what was meant', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = formatters.github(report).split(/[\r\n]/);
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(findingsOf(report).length);
        const read = lines.map(parseWorkflowCommand);
        const meant = report.files.flatMap(({ path, findings }) =>
          findings.map(({ message, ruleId }) => [safe(path), safe(message), safe(ruleId)]),
        );
        const got = read.map(({ properties, data }) => [
          properties['file'],
          data,
          properties['title'],
        ]);
        expect(got.map(String).toSorted()).toEqual(meant.map(String).toSorted());
        for (const { properties } of read) {
          expect(Number(properties['endLine'] ?? 1)).toBeGreaterThanOrEqual(
            Number(properties['line'] ?? 1),
          );
        }
      }),
    );
  });

  it('says columns of findings on one line only, and never an end before the start', () => {
    const text = 'one\ntwo\n';
    const places = commandsOf(
      text,
      { message: 'within a line', range: [0, 3] },
      { message: 'with its line break', range: [0, 4] },
      { message: 'over two lines', range: [1, 6] },
      { message: 'empty, at the end', range: [8, 8] },
    ).map(({ properties: { line, endLine, col, endColumn }, data }) => [
      data,
      [line, endLine, col, endColumn].join(),
    ]);
    expect(Object.fromEntries(places)).toEqual({
      'within a line': '1,1,1,4',
      'with its line break': '1,1,,',
      'over two lines': '1,2,,',
      'empty, at the end': '3,3,1,1',
    });
  });

  it('speaks of a file without text as a whole', () => {
    const [command] = commandsOf('', { message: 'tracked', range: [0, 0] });
    expect(command).toEqual({
      command: 'error',
      properties: { file: 'a', title: 'r' },
      data: 'tracked',
    });
  });
});
