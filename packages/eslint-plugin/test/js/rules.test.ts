import { describe, expect, it } from 'vitest';

import { javascriptRules } from '../../src/js/rules/all.js';
import { ruleCases, type RuleCases } from '../support/rule-cases.js';
import { noCompileWriteCases } from './cases/no-compile-write.js';
import { noIneffectiveBytecodeEnvCases } from './cases/no-ineffective-bytecode-env.js';
import { preferIsBytecodeCases } from './cases/prefer-is-bytecode.js';
import { requireBytecodeEnvCases } from './cases/require-bytecode-env.js';

const CASES: Readonly<Record<string, RuleCases>> = {
  'no-ineffective-bytecode-env': noIneffectiveBytecodeEnvCases,
  'require-bytecode-env': requireBytecodeEnvCases,
  'no-compile-write': noCompileWriteCases,
  'prefer-is-bytecode': preferIsBytecodeCases,
};

describe('the cases', () => {
  it('are there for every rule, and use every message', () => {
    expect(Object.keys(CASES)).toEqual(Object.keys(javascriptRules));
    for (const [name, { meta }] of Object.entries(javascriptRules)) {
      const said = CASES[name]?.invalid.flatMap(([, ...each]) => each) ?? [];
      const used = said.flatMap(({ messageId, suggested = {} }) => [
        messageId,
        ...Object.keys(suggested),
      ]);
      expect([...new Set(used)].sort()).toEqual(Object.keys(meta.messages).sort());
    }
  });
});

for (const [name, rule] of Object.entries(javascriptRules)) {
  const cases = CASES[name];
  if (cases !== undefined) ruleCases(name, rule, cases);
}
