import { BYTECODE_WITNESSES } from '@nopycache/core';

import { createMatcher } from '../match/create-matcher.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';
import { isAboutBytecode, literalDirectory } from './about-bytecode.js';
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
  const isWhole = dialect.name === 'docker' && PLAIN_DIRECTORY.test(line.body);
  if (isWhole) directories.push(`${line.body.replace(/^\//, '')}/`);
  return directories.flatMap((directory) => BYTECODE_WITNESSES.map((each) => directory + each));
}

/** What is called like a directory of sources, and hardly ever like a file. Docker brings back all that lies in one. */
const PLAIN_DIRECTORY = /^(?:[^*?[\\]*\/)?[a-z][a-z\d_-]*$/;
