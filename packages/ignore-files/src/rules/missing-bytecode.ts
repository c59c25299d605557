import { ensureBytecodePatterns } from '../bytecode/ensure.js';
import { kindsOf } from '../bytecode/kinds.js';
import { isAboutBytecode } from '../bytecode/about-bytecode.js';
import { defineRule, type IgnoreContext, type IgnoreRule } from './rule.js';

export const missingBytecode: IgnoreRule = defineRule('missing-bytecode', {
  severity: 'warning',
  recommended: false,
  description: 'Require an ignore file to cover bytecode',
  rationale:
    'Where Python runs, `__pycache__` directories appear. Only the file at the top of a project needs the patterns, so that ' +
    'the rule is for hosts that know which file that is.',
  *discover({ file, patterns, coverage }: IgnoreContext) {
    const missed = coverage?.uncovered ?? [];
    if (missed.length === 0 || coverage?.certain !== true || patterns.some(isAboutBytecode)) return;
    const edit = ensureBytecodePatterns(file.text, file.dialect);
    yield {
      message: `Python's bytecode is not ignored: ${kindsOf(missed).join(', ')}. Add patterns for it.`,
      range: [0, 0],
      ...(edit === undefined ? {} : { fix: [edit] }),
    };
  },
});
