import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { validate } from '../src/config/validate.js';
import { configSchema } from '../src/index.js';
import { WORDS } from './support/words.js';

const SCHEMA = configSchema([WORDS]);
const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 300);

const KEYS = ['rules', 'ignore', 'words', 'makefile', 'tone', 'allow', 'also', 'loud', 'x'];
const RULES = ['words/odd', 'words/x', 'makefile/x', 'PYC001', 'PYC1'];
const leaf = fc.oneof(
  fc.constantFrom('off', 'info', 'strict', 'x', '!x', './', './x/', ''),
  fc.constantFrom(null, true, 1),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS, ...RULES), tie('value'), { maxKeys: 4 }),
  ),
}));

it('configurations are valid by the schema as it is published, and by no other', () => {
  const isValid = new Ajv({ strict: true }).compile(SCHEMA);
  let valid = 0;
  fc.assert(
    fc.property(value, (config) => {
      const problems = [...validate(config, SCHEMA)];
      expect(problems.length === 0).toBe(isValid(config));
      if (problems.length === 0) valid += 1;
    }),
    { numRuns: RUNS },
  );
  expect(valid).toBeGreaterThan(0);
});
