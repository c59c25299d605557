import type { Ignore, TextRange } from '@nopycache/core';

import type { Makefile } from '../syntax/makefile.js';
import type { Statement } from '../syntax/statement.js';

/** `# nopycache ignore=not-phony -- reason`, for what follows; with `file` before `ignore`, for the whole file. */
const SHAPE = /^(\s*#\s*nopycache\s+(?:(file)\s+)?ignore\s*=\s*)([^#]*?)(?:\s+--.*)?$/s;

/** The comments of a file that ask not to be told of something. */
export function ignoresOf({ statements, text }: Makefile): Ignore[] {
  return statements.flatMap((statement, index) => {
    if (statement.kind !== 'comment' && statement.kind !== 'recipe') return [];
    const [start, end] = statement.content;
    const [, before, file, names = ''] = SHAPE.exec(text.slice(start, end)) ?? [];
    if (before === undefined) return [];
    const covers: TextRange =
      file === undefined ? rangeAfter(statements, index) : [0, text.length + 1];
    const all = [...names.matchAll(/[^\s,]+/g)];
    return all.map((match): Ignore => {
      const at = start + before.length + match.index;
      const range: TextRange = [at, at + match[0].length];
      const [name] = match;
      // The whole line goes where it is about nothing else; of several names a person takes one out.
      const removal = all.length === 1 ? [{ range: statement.range, text: '' }] : undefined;
      return { id: idOf(name), name, range, covers, removal };
    });
  });
}

/** The next line of the recipe that a comment stands in; or else the next statement, a rule with its recipe. */
function rangeAfter(statements: readonly Statement[], index: number): TextRange {
  const next = statements.slice(index + 1).find((each) => !isPassedOver(each));
  const own = statements[index]?.range ?? [0, 0];
  if (next === undefined) return [own[1], own[1]];
  const last = next.kind === 'rule' ? next.recipe.at(-1) : undefined;
  return [next.range[0], last?.range[1] ?? next.range[1]];
}

function isPassedOver(statement: Statement): boolean {
  return statement.kind === 'comment' || statement.kind === 'blank' || isPhony(statement);
}

function isPhony(statement: Statement): boolean {
  return statement.kind === 'rule' && statement.targets.every(({ name }) => name === '.PHONY');
}

/** The id that a name in a comment stands for. */
function idOf(name: string): string {
  return name.includes('/') ? name : `makefile/${name}`;
}
