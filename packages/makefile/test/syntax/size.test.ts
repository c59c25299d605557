import { describe, expect, it } from 'vitest';

import { defaultGoal, hasDefaultGoal, recipeCommands, scan } from '../../src/index.js';

const MEBIBYTE = 1_048_576;

/** Texts that take the square of their length to read where a scanner goes over something twice. */
const LARGE: Readonly<Record<string, string>> = {
  'of 100,000 lines': 'all: b\n\techo $(A) \\\n\t  b\n# c\nA = 1\n'.repeat(20_000),
  'of one recipe': 'a:\n' + '\techo $$x $(Y)\n'.repeat(50_000),
  'of one continued line': 'a: ' + 'b \\\n'.repeat(500_000),
  'of one continued recipe line': 'a:\n\techo ' + '$(B) \\\n\t'.repeat(500_000),
  'of backslashes': '\\'.repeat(5 * MEBIBYTE),
  'of open references': 'a: ' + '$('.repeat(2 * MEBIBYTE),
  'of open references in a recipe': 'a:\n\t' + '${ '.repeat(2 * MEBIBYTE),
  'of blanks': 'a: ' + ' '.repeat(5 * MEBIBYTE) + '\n',
  'of modifiers and blanks': 'export '.repeat(200_000) + ' '.repeat(4 * MEBIBYTE),
  'of open conditionals': 'ifdef A\na:\nelse\n'.repeat(30_000),
  'of open defines': 'define A\n'.repeat(500_000),
  'of targets': 'a'.repeat(50).concat(' ').repeat(100_000) + ':\n',
};

describe('the scanner reads a text', () => {
  it.each(Object.entries(LARGE))('%s in time', { timeout: 10_000 }, (_, text) => {
    const makefile = scan(text);
    for (const statement of makefile.statements) {
      if (statement.kind === 'rule') recipeCommands(makefile, statement);
    }
    defaultGoal(makefile);
    hasDefaultGoal(makefile);
    expect(makefile.statements.at(-1)?.range[1]).toBe(text.length);
  });
});
