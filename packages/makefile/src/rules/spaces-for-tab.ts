import { defineRule, type MakefileRule } from './rule.js';

export const spacesForTab: MakefileRule = defineRule('spaces-for-tab', {
  severity: 'error',
  description: 'Disallow blanks where a recipe’s line begins with a tab',
  rationale:
    'make reads no recipe that is indented with blanks: “missing separator”, and nothing in the file can be made.',
  *discover({ makefile: { statements, text, recipePrefix } }) {
    if (recipePrefix.changed) return;
    let afterRule = false;
    for (const statement of statements) {
      const line = text.slice(...statement.range);
      const [blanks = ''] = /^ +/.exec(line) ?? [];
      if (afterRule && statement.kind === 'unknown' && blanks !== '' && CLEANUP.test(line)) {
        const [start] = statement.range;
        const range = [start, start + blanks.length] as const;
        yield {
          message:
            'make stops here, because a line of a recipe begins with a tab. Write a tab for the blanks.',
          range,
          fix: [{ range, text: '\t' }],
        };
      } else if (!/^(?:recipe|comment|blank|unknown)$/.test(statement.kind)) {
        afterRule = statement.kind === 'rule' && statement.variable === undefined;
      }
    }
  },
});

const CLEANUP = /^ +[@-]*(?:find|rm)\b.*(?:pycache|py\[?c|pyo)/;
