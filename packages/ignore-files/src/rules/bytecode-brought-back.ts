import { BYTECODE_WITNESSES } from '@nopycache/core';

import { createMatcher } from '../match/create-matcher.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';
import { isAboutBytecode, literalDirectory, wholeDirectory } from '../bytecode/about-bytecode.js';
import { defineRule, quoted, type IgnoreContext, type IgnoreRule } from './rule.js';

/** Negations × patterns beyond which the rule would be felt, and says nothing. */
const BUDGET = 400_000;

export const bytecodeBroughtBack: IgnoreRule = defineRule('bytecode-brought-back', {
  severity: 'warning',
  description: 'Disallow negations that bring bytecode back',
  rationale:
    'A negation such as `!src/**` brings back everything that matches it, bytecode that a pattern above ignores included. In ' +
    '.dockerignore `!src` does so too.',
  *discover({ file, patterns, matcher }: IgnoreContext) {
    const negated = patterns.filter((line) => line.negated);
    const meant = patterns.filter((line) => !line.negated && isAboutBytecode(line));
    if (meant.length === 0 || negated.length * patterns.length > BUDGET) return;
    const without = createMatcher({ ...file, lines: meant });
    for (const line of negated) {
      const brought = witnessesFor(line, file).find((path) => {
        const verdict = matcher?.explain(path);
        return verdict?.line === line && !verdict.ignored && without?.explain(path).ignored;
      });
      if (brought === undefined) continue;
      yield {
        message: `${quoted(line.pattern)} brings bytecode back. Put the patterns for bytecode after it.`,
        range: line.range,
      };
    }
  },
});

/** Bytecode in the directory that a negation names. */
function witnessesFor(line: PatternLine, { dialect }: IgnoreFile): string[] {
  const directories = [literalDirectory(line)];
  // Docker brings back all that lies in a directory.
  const whole = dialect.name === 'docker' ? wholeDirectory(line) : undefined;
  if (whole !== undefined && whole !== '') directories.push(`${whole}/`);
  return directories.flatMap((directory) => BYTECODE_WITNESSES.map((each) => directory + each));
}
