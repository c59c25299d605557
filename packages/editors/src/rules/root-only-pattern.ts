import { BYTECODE, hidden, isAboutBytecode } from './pattern-set.js';
import { defineRule, quoted, type EditorRule } from './rule.js';

export const rootOnlyPattern: EditorRule = defineRule('root-only-pattern', {
  severity: 'warning',
  description: 'Require patterns for bytecode to hide it in every directory',
  rationale:
    'In these settings a pattern begins at the top of the project: `*.pyc` and `__pycache__` hide nothing below it. In ' +
    'an ignore file of git they would. Editors whose patterns are regular expressions are not meant: those match anywhere.',
  *discover({ sets }) {
    for (const set of sets) {
      if (set.syntax !== 'glob') continue;
      for (const { pattern, range, isOn, written } of set.patterns) {
        if (!isOn || !isAboutBytecode(pattern)) continue;
        const wide = `**/${pattern}`;
        const [narrow = 0, all = 0] = [pattern, wide].map(
          (each) => hidden(set, each, BYTECODE).length,
        );
        if (narrow === 0 || all <= narrow || /\/./.test(pattern)) continue;
        yield {
          message: `${quoted(pattern)} hides bytecode at the top of the project alone. Write ${quoted(wide)}.`,
          range,
          suggestions: [
            { title: `Write ${quoted(wide)}`, edits: [{ range, text: written(wide) }] },
          ],
        };
      }
    }
  },
});
