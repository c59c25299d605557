import { BYTECODE, hidden, isAboutBytecode } from './pattern-set.js';
import { defineRule, quoted, type EditorRule } from './rule.js';

export const hitsNoBytecode: EditorRule = defineRule('hits-no-bytecode', {
  severity: 'warning',
  description: 'Disallow patterns that name bytecode and hide none',
  rationale:
    'Every editor has patterns of its own kind: globs, regular expressions of Vim or of Python. A pattern of another kind, ' +
    'or a misspelt one, is accepted and hides nothing.',
  *discover({ sets }) {
    for (const set of sets) {
      for (const { pattern, range, isOn } of set.patterns) {
        if (!isOn || !isAboutBytecode(pattern) || hidden(set, pattern, BYTECODE).length > 0)
          continue;
        if (/\$py\.class|pyc\.\*/.test(pattern)) continue;
        yield {
          message: `${quoted(pattern)} names bytecode, and in ${quoted(set.setting)} it hides none. Correct it or remove it.`,
          range,
        };
      }
    }
  },
});
