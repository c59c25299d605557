import type { TextRange } from '@nopycache/core';

import { readSetting } from './read-setting.js';
import type { Rule, RuleSeparator } from './statement.js';
import { findUnquoted, wordsOf, type Word } from './words.js';

/** A rule as its line says it, without where it stands and without its recipe. */
export type RuleLine = Omit<Rule, 'kind' | 'range' | 'branch' | 'recipe'>;

/** Reads a line as a rule; `undefined` where it is none. @param base where the line starts in the source */
export function readRule(view: string, base: number): RuleLine | undefined {
  const cut = findUnquoted(view, ';#', 0, view.length);
  const headEnd = cut === -1 ? view.length : cut;
  const found = findSeparator(view, headEnd);
  if (found === undefined) return undefined;
  const { separator, start, end } = found;
  const targets = wordsOf(view, base, 0, start);
  const separatorRange: TextRange = [base + start, base + end];
  const line = { targets, separator, separatorRange };
  const variable = readVariable(view, base, end);
  if (variable !== undefined) return { ...line, ...NOTHING, ...variable };
  return {
    ...line,
    ...NOTHING,
    ...readPrerequisites(view, base, end, headEnd),
    inlineRecipe: view[cut] === ';' ? [base + cut + 1, base + view.length] : undefined,
    comment: view[cut] === '#' ? [base + cut, base + view.length] : undefined,
  };
}

const NOTHING = {
  targetPattern: undefined,
  prerequisites: [],
  orderOnly: [],
  variable: undefined,
  inlineRecipe: undefined,
  comment: undefined,
};

interface FoundSeparator {
  readonly separator: RuleSeparator;
  readonly start: number;
  readonly end: number;
}

function findSeparator(view: string, end: number): FoundSeparator | undefined {
  const colon = findUnquoted(view, ':', 0, end);
  if (colon === -1) return findForce(view, end);
  const grouped = colon > 0 && view[colon - 1] === '&';
  const double = view[colon + 1] === ':' && colon + 1 < end;
  return {
    separator: `${grouped ? '&' : ''}${double ? '::' : ':'}`,
    start: grouped ? colon - 1 : colon,
    end: double ? colon + 2 : colon + 1,
  };
}

/** bmake's `target! sources`. A line that begins with `!` is nmake's. */
function findForce(view: string, end: number): FoundSeparator | undefined {
  const mark = findUnquoted(view, '!', 0, end);
  if (mark === -1 || view.slice(0, mark).trim() === '') return undefined;
  return { separator: '!', start: mark, end: mark + 1 };
}

/** `targets: NAME = value`: a `;` belongs to the value. */
function readVariable(
  view: string,
  base: number,
  start: number,
): Pick<RuleLine, 'variable' | 'comment'> | undefined {
  const hash = findUnquoted(view, '#', start, view.length);
  const end = hash === -1 ? view.length : hash;
  const semicolon = findUnquoted(view, ';', start, end);
  const head = semicolon === -1 ? end : semicolon;
  if (readSetting(view, base, start, head) === undefined) return undefined;
  const variable = readSetting(view, base, start, end);
  return { variable, comment: hash === -1 ? undefined : [base + hash, base + view.length] };
}

function readPrerequisites(
  view: string,
  base: number,
  start: number,
  end: number,
): Pick<RuleLine, 'targetPattern' | 'prerequisites' | 'orderOnly'> {
  const colon = findUnquoted(view, ':', start, end);
  const from = colon === -1 ? start : colon + 1;
  const [targetPattern]: (Word | undefined)[] =
    colon === -1 ? [] : wordsOf(view, base, start, colon);
  const bar = findUnquoted(view, '|', from, end);
  return {
    targetPattern,
    prerequisites: wordsOf(view, base, from, bar === -1 ? end : bar),
    orderOnly: bar === -1 ? [] : wordsOf(view, base, bar + 1, end),
  };
}
