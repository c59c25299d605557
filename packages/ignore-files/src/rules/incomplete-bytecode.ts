import { applyEdits } from '@nopycache/core';

import { isAboutBytecode } from '../bytecode/about-bytecode.js';
import { completeBytecodePatterns } from '../bytecode/complete.js';
import { bytecodeCoverage, type Coverage } from '../bytecode/coverage.js';
import { kindsOf } from '../bytecode/kinds.js';
import { widening } from '../bytecode/root-only.js';
import type { IgnoreFile } from '../parse/ignore-file.js';
import { parse } from '../parse/parse.js';
import { defineRule, type IgnoreContext, type IgnoreRule } from './rule.js';

export const incompleteBytecode: IgnoreRule = defineRule('incomplete-bytecode', {
  severity: 'warning',
  description: 'Require patterns for bytecode to cover all of it',
  rationale:
    'Bytecode is more than `*.pyc`: older Pythons write `*.pyo`, Jython `*$py.class`, and an interrupted write leaves ' +
    '`*.pyc.140234` in `__pycache__`.',
  *discover({ file, patterns, coverage }: IgnoreContext) {
    const last = patterns.findLast((line) => !line.negated && isAboutBytecode(line));
    if (last === undefined || coverage?.certain !== true) return;
    const missed = missedWhenWidened(file, coverage);
    if (missed.length === 0) return;
    const edit = completeBytecodePatterns(file.text, file.dialect);
    yield {
      message: `The patterns for bytecode do not cover ${kindsOf(missed).join(', ')}. Add those that are missing.`,
      severity: missed.every(isRare) ? 'info' : 'warning',
      range: last.range,
      ...(edit === undefined ? {} : { fix: [edit] }),
    };
  },
});

/** What patterns for the top directory alone miss elsewhere is told of by their own rule. */
function missedWhenWidened(file: IgnoreFile, coverage: Coverage): readonly string[] {
  const edits = coverage.uncovered.length === 0 ? [] : widening(file);
  if (edits.length === 0) return coverage.uncovered;
  const widened = parse(applyEdits(file.text, edits), file.dialect);
  return bytecodeCoverage(widened)?.uncovered ?? [];
}

/** What Python 3 by itself has not written since 3.5. */
function isRare(witness: string): boolean {
  return witness.endsWith('.pyo') || witness.endsWith('$py.class');
}
