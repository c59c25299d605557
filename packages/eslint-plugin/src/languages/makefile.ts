import { scan, type Statement } from '@nopycache/makefile';
import type { TextRange } from '@nopycache/core';

import type { OutlineComment, OutlinePart } from './outline.js';
import { defineLanguage, type TextLanguage } from './text-language.js';

/** The types of a Makefile's parts, by what the scanner calls them. */
const TYPES = {
  assignment: 'Assignment',
  define: 'Define',
  rule: 'Rule',
  recipe: 'Recipe',
  conditional: 'Conditional',
  include: 'Include',
  directive: 'Directive',
  expression: 'Expression',
  unknown: 'Unknown',
} as const;

/** Makefiles: `Makefile > Rule`, `Recipe`, `Assignment` and so on, side by side as they stand in the file. */
export const makefile: TextLanguage = defineLanguage({
  root: 'Makefile',
  parts: Object.values(TYPES),
  validate: () => undefined,
  outline(text) {
    const { statements } = scan(text);
    return {
      root: 'Makefile',
      parts: statements.flatMap(partsOf),
      comments: statements.flatMap((statement) => commentsOf(statement, text)),
    };
  },
});

function partsOf(statement: Statement): OutlinePart[] {
  if (statement.kind === 'blank' || statement.kind === 'comment') return [];
  const { kind, range } = statement;
  return [{ type: TYPES[kind], range, ...namesIn(statement) }];
}

/** What selectors can ask for: a rule's targets, a variable's name. */
function namesIn(statement: Statement): Readonly<Record<string, unknown>> {
  if (statement.kind === 'rule') return { targets: statement.targets.map(({ name }) => name) };
  return statement.kind === 'assignment' || statement.kind === 'define'
    ? { name: statement.name?.name }
    : {};
}

/** Comments on lines of their own, and behind a rule's prerequisites. In recipes they are the shell's. */
function commentsOf(statement: Statement, text: string): OutlineComment[] {
  if (statement.kind === 'comment') return [commentAt(statement.content, text, true)];
  return statement.kind === 'rule' && statement.comment !== undefined
    ? [commentAt(statement.comment, text, false)]
    : [];
}

function commentAt(range: TextRange, text: string, alone: boolean): OutlineComment {
  return { range, value: text.slice(...range).slice(1), alone };
}
