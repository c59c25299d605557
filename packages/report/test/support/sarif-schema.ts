import fs from 'node:fs';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The schema of SARIF 2.1.0, from a package of the people who maintain it. */
const SCHEMA = new URL(
  '../assets/sarif-2.1.0.schema.json',
  import.meta.resolve('@microsoft/sarif-multitool-ts'),
);

export function sarifValidator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')) as object);
}
