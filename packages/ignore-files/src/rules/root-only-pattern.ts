import { rootOnlyPatterns } from '../bytecode/root-only.js';
import { defineRule, quoted, replacing, type IgnoreContext, type IgnoreRule } from './rule.js';

export const rootOnlyPattern: IgnoreRule = defineRule('root-only-pattern', {
  severity: 'error',
  description: 'Disallow patterns for bytecode that cover the top directory alone',
  rationale:
    'In .dockerignore and .vscodeignore a pattern without a slash is no pattern for any depth: `__pycache__` misses every ' +
    'package, and the bytecode of the host goes into the image. In .gitignore that is so of `__pycache__/*`, for its slash.',
  *discover({ file, coverage }: IgnoreContext) {
    for (const { line, everywhere } of rootOnlyPatterns(file, coverage)) {
      yield {
        message: `${quoted(line.pattern)} covers the top directory alone. Write ${quoted(everywhere)}.`,
        range: line.range,
        fix: [replacing(line, everywhere)],
      };
    }
  },
});
