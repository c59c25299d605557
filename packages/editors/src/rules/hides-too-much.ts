import { BYTECODE, hidden, isAboutBytecode, NOT_BYTECODE } from './pattern-set.js';
import { defineRule, quoted, type EditorRule } from './rule.js';

export const hidesTooMuch: EditorRule = defineRule('hides-too-much', {
  severity: 'info',
  description: 'Disallow patterns for bytecode that hide other files too',
  rationale:
    'A regular expression matches anywhere in a name: `__pycache__` hides `about__pycache__.md` too, and `.pyc` hides ' +
    '`my_pyc_notes.md`. Files that an editor does not show are forgotten.',
  *discover({ sets }) {
    for (const set of sets) {
      for (const { pattern, range, isOn } of set.patterns) {
        if (!isOn || !isAboutBytecode(pattern)) continue;
        if (hidden(set, pattern, BYTECODE).length === 0) continue;
        const [other] = hidden(set, pattern, NOT_BYTECODE);
        if (other === undefined) continue;
        yield { message: `${quoted(pattern)} hides ${quoted(other)} too. Narrow it down.`, range };
      }
    }
  },
});
