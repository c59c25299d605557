import { BYTECODE_WITNESSES } from '@nopycache/core';

import { createMatcher } from '../match/create-matcher.js';
import type { PatternLine } from '../parse/ignore-file.js';
import { isAboutBytecode, literalDirectory, wholeDirectory } from '../bytecode/about-bytecode.js';
import { defineRule, quoted, type IgnoreContext, type IgnoreRule } from './rule.js';

/** Negations × patterns beyond which the rule would be felt, and says nothing. */
const BUDGET = 400_000;

export const bytecodeBroughtBack: IgnoreRule = defineRule('bytecode-brought-back', {
  severity: 'warning',
  description: 'Disallow negations that bring bytecode back',
  rationale:
    'A negation such as `!src/**` brings back everything that matches it, bytecode that a pattern above ignores included. In ' +
    '.dockerignore `!src` brings back all of a directory.',
  *discover({ file, patterns, matcher }: IgnoreContext) {
    const negated = patterns.filter((line) => line.negated);
    if (!patterns.some((line) => !line.negated && isAboutBytecode(line))) return;
    if (negated.length * patterns.length > BUDGET) return;
    const kept = new Set<unknown>(negated);
    const others = createMatcher({ ...file, lines: file.lines.filter((line) => !kept.has(line)) });
    for (const line of negated) {
      const brought = witnessesFor(line).find((path) => {
        const verdict = matcher?.explain(path);
        return verdict?.line === line && !verdict.ignored && others?.explain(path).ignored;
      });
      if (brought === undefined) continue;
      yield {
        message: `${quoted(line.pattern)} brings bytecode back. Put the patterns for bytecode after it.`,
        range: line.range,
      };
    }
  },
});

/** Bytecode in the directory that a negation names, and in the one that it may mean as a whole. */
function witnessesFor(line: PatternLine): string[] {
  const whole = wholeDirectory(line) ?? '';
  const prefixes = [literalDirectory(line), ...(whole === '' ? [] : [`${whole}/`])];
  return [...new Set(prefixes)].flatMap((prefix) =>
    BYTECODE_WITNESSES.map((witness) => prefix + witness),
  );
}
