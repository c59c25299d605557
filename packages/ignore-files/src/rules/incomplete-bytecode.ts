import { ensureBytecodePatterns } from '../bytecode/ensure.js';
import { kindsOf } from '../bytecode/kinds.js';
import { isAboutBytecode } from './about-bytecode.js';
import { defineRule, type IgnoreContext, type IgnoreRule } from './rule.js';

export const incompleteBytecode: IgnoreRule = defineRule('incomplete-bytecode', {
  severity: 'warning',
  description: 'Require patterns for bytecode to cover all of it',
  rationale:
    'Bytecode is more than `*.pyc`: older Pythons write `*.pyo`, Jython `*$py.class`, and an interrupted write leaves ' +
    '`*.pyc.140234` in `__pycache__`.',
  *discover({ file, patterns, coverage }: IgnoreContext) {
    const last = patterns.findLast((line) => !line.negated && isAboutBytecode(line));
    const missed = coverage?.uncovered ?? [];
    if (last === undefined || missed.length === 0 || coverage?.certain !== true) return;
    const edit = ensureBytecodePatterns(file.text, file.dialect);
    yield {
      message: `The patterns for bytecode do not cover ${kindsOf(missed).join(', ')}. Add those that are missing.`,
      severity: missed.every(isRare) ? 'info' : 'warning',
      range: last.range,
      ...(edit === undefined ? {} : { fix: [edit] }),
    };
  },
});

/** What Python 3 by itself has not written since 3.5. */
function isRare(witness: string): boolean {
  return witness.endsWith('.pyo') || witness.endsWith('$py.class');
}
