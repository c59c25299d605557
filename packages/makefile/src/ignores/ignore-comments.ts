import type { TextRange } from '@nopycache/core';

import type { Makefile } from '../syntax/makefile.js';
import type { Statement } from '../syntax/statement.js';

/** A rule's name in a comment that asks not to be told of it. */
export interface Ignore {
  /** As it is written: with `makefile/` before it, or without. */
  readonly name: string;
  readonly range: TextRange;
  /** The comment's statement. */
  readonly comment: TextRange;
  /** The names in the same comment. */
  readonly count: number;
  /** What it is for. */
  readonly covers: TextRange;
}

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
      return { name: match[0], range, comment: statement.range, count: all.length, covers };
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
