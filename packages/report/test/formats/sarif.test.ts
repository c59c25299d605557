import { applyEdits, type Finding } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatters, type CheckedFile } from '../../src/index.js';
import { anyReport } from '../support/arbitrary-report.js';
import { awkward } from '../support/awkward-report.js';
import { sarifValidator } from '../support/sarif-schema.js';

const validate = sarifValidator();

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Fix {
  readonly artifactChanges: readonly [
    {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    },
  ];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region: Region;
      };
    },
  ];
  readonly fixes?: readonly Fix[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly Result[];
}

function runOf(files: readonly CheckedFile[]): Run {
  const log = JSON.parse(formatters.sarif({ ...awkward, files })) as {
    readonly runs: readonly [Run];
  };
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

/** The text with a fix made, found as an editor finds it: by lines and columns, a byte order mark aside. */
function fixed(text: string, { artifactChanges: [{ replacements }] }: Fix): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const edits = replacements.map(({ deletedRegion: region, insertedContent }) => ({
    range: [
      offset(region.startLine, region.startColumn),
      offset(region.endLine, region.endColumn),
    ] as const,
    text: insertedContent?.text ?? '',
  }));
  return mark + applyEdits(text.slice(mark.length), edits);
}

function waysOf({ fix = [], suggestions = [] }: Finding) {
  return [fix, ...suggestions.map(({ edits }) => edits)].filter(({ length }) => length > 0);
}

describe('sarif', () => {
  it('has the form of SARIF 2.1.0, and names paths and rules as they are', () => {
    fc.assert(
      fc.property(anyReport, ({ files }) => {
        const run = runOf(files);
        const read = run.results.map(({ ruleId, ruleIndex, locations: [{ physicalLocation }] }) => {
          if (ruleIndex !== undefined) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
          return decodeURIComponent(physicalLocation.artifactLocation.uri.replace('file://', ''));
        });
        const meant = files.flatMap(({ path, findings }) =>
          findings.map(() => path.replace(/^(\.\/)+/, '').replace(/\p{Surrogate}/gu, '\uFFFD')),
        );
        expect(read.toSorted()).toEqual(meant.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('has fixes that editors can make by lines and columns', () => {
    const text = fc
      .array(fc.constantFrom('a', '😀', '\n', '\r\n', '日'), { minLength: 1, maxLength: 20 })
      .chain((parts) => fc.constantFrom('', '\uFEFF').map((mark) => mark + parts.join('')));
    const cases = text.chain((own) => {
      const offset = fc.integer({ min: own.startsWith('\uFEFF') ? 1 : 0, max: own.length });
      return fc.tuple(fc.constant(own), offset, offset, fc.constantFrom('', 'x', 'y\nz'));
    });
    fc.assert(
      fc.property(cases, ([own, a, b, by]) => {
        const range = [Math.min(a, b), Math.max(a, b)] as const;
        const fix = [{ range, text: by }];
        const finding: Finding = { ruleId: 'r', severity: 'info', message: 'm', range, fix };
        const [result] = runOf([{ path: 'p', text: own, findings: [finding] }]).results;
        expect(result?.fixes?.map((one) => fixed(own, one))).toEqual([applyEdits(own, fix)]);
      }),
    );
  });

  it('has every fix and suggestion of the awkward report', () => {
    const results = runOf(awkward.files).results;
    const ways = awkward.files.flatMap(({ findings }) => findings.flatMap(waysOf));
    expect(results.flatMap(({ fixes = [] }) => fixes)).toHaveLength(ways.length);
  });

  it.each([
    ['a b/Größe#1?.mk', 'a%20b/Gr%C3%B6%C3%9Fe%231%3F.mk', '%SRCROOT%'],
    ['./x:y', 'x%3Ay', '%SRCROOT%'],
    ['../up', '../up', '%SRCROOT%'],
    ['/tmp/a b', 'file:///tmp/a%20b', undefined],
    ['C:/a b', 'file:///C:/a%20b', undefined],
    ['100%', '100%25', '%SRCROOT%'],
  ])('the path %j is %s', (path, uri, uriBaseId) => {
    const finding: Finding = { ruleId: 'r', severity: 'info', message: 'm', range: [0, 0] };
    const [result] = runOf([{ path, text: '', findings: [finding] }]).results;
    const { artifactLocation } = result?.locations[0].physicalLocation ?? {};
    expect(artifactLocation).toEqual(uriBaseId === undefined ? { uri } : { uri, uriBaseId });
  });

  it('has no fix twice, and none that changes nothing', () => {
    const same = { title: 'Fix it', edits: [{ range: [0, 0] as const, text: 'x' }] };
    const suggestions = [same, same, { title: 'Nothing', edits: [] }];
    const base: Finding = { ruleId: 'r', severity: 'info', message: 'm', range: [0, 0] };
    const findings = [{ ...base, fix: same.edits, suggestions }, base];
    const results = runOf([{ path: 'a', text: '', findings }]).results;
    expect(results.map(({ fixes }) => fixes?.length)).toEqual([1, undefined]);
  });

  it.each([
    ['1.2.3', '1.2.3'],
    ['1.0.0-rc.1+5', '1.0.0-rc.1+5'],
    ['dev', undefined],
  ])('version %s: the semantic version is %s', (version, expected) => {
    const report = { ...awkward, files: [], tool: { ...awkward.tool, version } };
    const log = JSON.parse(formatters.sarif(report)) as {
      readonly runs: readonly [{ readonly tool: { readonly driver: Record<string, unknown> } }];
    };
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log.runs[0].tool.driver).toMatchObject({ version });
    expect(log.runs[0].tool.driver['semanticVersion']).toBe(expected);
  });

  it('escapes what would be a placeholder or a link', () => {
    const message = '{0} {a,b} [ab](1) *.py[co]';
    const finding: Finding = { ruleId: 'r', severity: 'info', message, range: [0, 0] };
    const [result] = runOf([{ path: 'a', text: '', findings: [finding] }]).results;
    expect(result?.message.text).toBe(String.raw`{{0}} {{a,b}} [ab\](1) *.py[co]`);
  });
});
