import type { Finding } from '@nopycache/core';

import { BYTECODE, hidden, isAboutBytecode, isForAnything, NOT_BYTECODE } from './pattern-set.js';
import { defineRule, quoted, type EditorRule } from './rule.js';

export const hidesTooMuch: EditorRule = defineRule('hides-too-much', {
  severity: 'info',
  description: 'Disallow patterns for bytecode that hide other files too',
  rationale:
    'A regular expression matches anywhere in a name: `__pycache__` hides `about__pycache__.md` too, and `.pyc` hides ' +
    '`my_pyc_notes.md`. `*.py*` hides every source, which is an error. Files that an editor does not show are forgotten.',
  *discover({ sets }) {
    for (const set of sets) {
      for (const { pattern, range, isOn } of set.patterns) {
        if (!isOn || isForAnything(set, pattern)) continue;
        if (hidden(set, pattern, BYTECODE).length === 0) continue;
        const others = hidden(set, pattern, NOT_BYTECODE);
        const source = others.find((path) => /\.pyi?$/.test(path));
        if (source !== undefined) {
          yield { ...aboutSources(pattern, source), range };
        } else if (others[0] !== undefined && isAboutBytecode(pattern)) {
          const message = `${quoted(pattern)} hides ${quoted(others[0])} too. Narrow it down.`;
          yield { message, range };
        }
      }
    }
  },
});

/** Whatever a pattern of the kind is called, it is about Python, as it hides bytecode and sources and nothing else. */
function aboutSources(pattern: string, source: string): Pick<Finding, 'message' | 'severity'> {
  const isSource = source.endsWith('.py');
  const files = isSource ? 'Python’s sources, `.py`,' : 'stubs, `.pyi`,';
  const message = `${quoted(pattern)} hides ${files} too. Narrow it down to \`.pyc\` and \`.pyo\`.`;
  return { message, severity: isSource ? 'error' : 'info' };
}
