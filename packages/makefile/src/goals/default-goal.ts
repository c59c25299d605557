import type { TextRange } from '@nopycache/core';

import type { Branch } from '../syntax/conditional-block.js';
import type { Makefile } from '../syntax/makefile.js';
import type { Setting, Statement } from '../syntax/statement.js';
import { wordsOf, type Word } from '../syntax/words.js';

/** What `make` without a target makes, as far as the file tells. */
export type DefaultGoal =
  | { readonly kind: 'target'; readonly name: string; readonly range: TextRange }
  /** It depends on an included file, a variable, an expression or a condition: on what stands here. */
  | { readonly kind: 'unknown'; readonly range: TextRange }
  /** There is nothing to make. */
  | { readonly kind: 'none' };

/**
 * The default goal: what `.DEFAULT_GOAL` (GNU make) or `.MAIN` (bmake) says, or else the first target that can be one.
 */
export function defaultGoal({ statements, text }: Makefile): DefaultGoal {
  const choice = statements
    .map((statement) => chosenGoal(statement, text))
    .findLast((goal) => goal !== undefined);
  if (choice !== undefined) return choice;
  for (const statement of statements) {
    const goal = firstGoal(statement);
    if (goal !== undefined) return goal;
  }
  return { kind: 'none' };
}

/**
 * Whether there is a default goal whatever variables, conditions and other files say, so that a target that is added
 * after all others cannot become it.
 */
export function hasDefaultGoal({ statements, conditionals, text }: Makefile): boolean {
  const certain = new Set<Branch | undefined>();
  for (const statement of statements) {
    if (forgetsGoal(statement)) certain.clear();
    const isChosen = chosenGoal(statement, text)?.kind === 'target';
    if (isChosen || goalsOf(statement).some(isKnown)) certain.add(statement.branch);
  }
  // From the innermost blocks outwards: they open after those around them.
  for (const { exhaustive, branches, parent } of conditionals.toReversed()) {
    if (exhaustive && branches.every((branch) => certain.has(branch))) certain.add(parent);
  }
  return certain.has(undefined);
}

function chosenGoal(statement: Statement, text: string): DefaultGoal | undefined {
  if (statement.kind === 'assignment' && statement.name.text === '.DEFAULT_GOAL') {
    return known(goalInValue(statement, text), statement);
  }
  if (statement.kind !== 'rule' || statement.variable !== undefined) return undefined;
  if (!statement.targets.some(({ text }) => text === '.MAIN')) return undefined;
  return known(statement.prerequisites[0], statement);
}

/** After `.DEFAULT_GOAL =` without a value, GNU make takes the next target. */
function forgetsGoal(statement: Statement): boolean {
  return (
    statement.kind === 'assignment' &&
    statement.name.text === '.DEFAULT_GOAL' &&
    statement.value[0] === statement.value[1]
  );
}

/** One target by its name; `undefined` where the value is anything else, or another may have been set before. */
function goalInValue({ operator, value }: Setting, text: string): Word | undefined {
  if (operator === '?=' || operator === '+=' || operator === '!=') return undefined;
  const words = wordsOf(text, 0, ...value);
  return words.length === 1 ? words[0] : undefined;
}

function firstGoal(statement: Statement): DefaultGoal | undefined {
  if (statement.kind === 'include' || statement.kind === 'expression') {
    return { kind: 'unknown', range: statement.range };
  }
  const [first] = goalsOf(statement);
  return first && known(first, statement);
}

/** Sources by which bmake does not take a target: macros, what is not to be taken, what is never out of date. */
const NOT_MAIN = ['.USE', '.USEBEFORE', '.NOTMAIN', '.EXEC'];

/** Targets that may be the default goal: neither patterns nor make's own, which begin with a dot. */
function goalsOf(statement: Statement): Word[] {
  if (statement.kind !== 'rule' || statement.variable !== undefined) return [];
  if (statement.prerequisites.some(({ name }) => NOT_MAIN.includes(name))) return [];
  return statement.targets.filter(
    ({ name }) => !name.includes('%') && (!name.startsWith('.') || name.includes('/')),
  );
}

function known(word: Word | undefined, { branch, range }: Statement): DefaultGoal {
  if (word === undefined || !isKnown(word) || branch !== undefined) {
    return { kind: 'unknown', range: word?.range ?? range };
  }
  return { kind: 'target', name: word.name, range: word.range };
}

function isKnown({ computed }: Word): boolean {
  return !computed;
}
