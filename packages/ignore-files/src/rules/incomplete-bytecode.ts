import { applyEdits, type TextEdit } from '@nopycache/core';

import { ensureBytecodePatterns } from '../bytecode/ensure.js';
import { kindsOf } from '../bytecode/kinds.js';
import { isAboutBytecode } from './about-bytecode.js';
import { widening } from './root-only-pattern.js';
import { defineRule, type IgnoreContext, type IgnoreRule } from './rule.js';

export const incompleteBytecode: IgnoreRule = defineRule('incomplete-bytecode', {
  severity: 'warning',
  description: 'Require patterns for bytecode to cover all of it',
  rationale:
    'Bytecode is more than `*.pyc`: older Pythons write `*.pyo`, Jython `*$py.class`, and an interrupted write leaves ' +
    '`*.pyc.140234` in `__pycache__`.',
  *discover(context: IgnoreContext) {
    const { patterns, coverage } = context;
    const last = patterns.findLast((line) => !line.negated && isAboutBytecode(line));
    const missed = coverage?.uncovered ?? [];
    if (last === undefined || missed.length === 0 || coverage?.certain !== true) return;
    const fix = completion(context);
    yield {
      message: `The patterns for bytecode do not cover ${kindsOf(missed).join(', ')}. Add those that are missing.`,
      severity: missed.every(isRare) ? 'info' : 'warning',
      range: last.range,
      ...(fix.length === 0 ? {} : { fix }),
    };
  },
});

/** What is missing once the patterns that are there cover all directories, so that none comes to say the same. */
function completion({ file, patterns }: IgnoreContext): TextEdit[] {
  const widened = widening({ file, patterns });
  const edit = ensureBytecodePatterns(applyEdits(file.text, widened), file.dialect);
  if (edit === undefined) return widened;
  const shift = (at: number): number => {
    let before = at;
    for (const { range, text } of widened) {
      if (range[0] < before) before -= text.length - (range[1] - range[0]);
    }
    return before;
  };
  return [...widened, { ...edit, range: [shift(edit.range[0]), shift(edit.range[1])] }];
}

/** What Python 3 by itself has not written since 3.5. */
function isRare(witness: string): boolean {
  return witness.endsWith('.pyo') || witness.endsWith('$py.class');
}
