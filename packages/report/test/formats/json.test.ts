import fs from 'node:fs';

import { applyEdits, type TextEdit } from '@nopycache/core';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatters } from '../../src/index.js';
import { anyReport, findingsOf } from '../support/arbitrary-report.js';

const SCHEMA = JSON.parse(
  fs.readFileSync(new URL('../../schema/findings.schema.json', import.meta.url), 'utf8'),
) as object;

/** As much of the form as the test looks at. */
interface Findings {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly message: string; readonly fix?: readonly EditJson[] }[];
  }[];
}
interface EditJson {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
  readonly text: string;
}

const validate = new Ajv({ strict: true, allErrors: true }).compile(SCHEMA);

describe('json', () => {
  it('has the form of the schema, and gives texts and fixes back as they were', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const value = JSON.parse(formatters.json(report)) as Findings;
        validate(value);
        expect(validate.errors).toBeNull();
        expect(value.files.map(({ path }) => path)).toEqual(report.files.map(({ path }) => path));
        const messages = value.files.flatMap(({ findings }) => findings.map((one) => one.message));
        expect(messages.toSorted()).toEqual(
          findingsOf(report)
            .map((one) => one.message)
            .toSorted(),
        );
        report.files.forEach(({ text, findings }, at) => {
          const meant = findings.map(({ fix }) => fix && applyEdits(text, fix));
          const read = value.files[at]?.findings.map(
            ({ fix }) => fix && applyEdits(text, fix.map(editOf)),
          );
          expect(read?.map(String).toSorted()).toEqual(meant.map(String).toSorted());
        });
      }),
    );
  });

  it('is refused by the schema when it is anything else', () => {
    expect(validate({ format: 'nopycache-findings', version: 1 })).toBe(false);
    const empty = { tool: { name: 't', version: '1', url: 'u' }, rules: [], files: [] };
    const value = JSON.parse(formatters.json(empty)) as object;
    expect(validate(value)).toBe(true);
    expect(validate({ ...value, more: 1 })).toBe(false);
  });
});

function editOf({ start, end, text }: EditJson): TextEdit {
  return { range: [start.offset, end.offset], text };
}
