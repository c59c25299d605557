import { flagState, looksOff } from '@nopycache/script';
import type { Rule } from 'eslint';
import type { Node } from 'estree';

import type { Setting, Value } from '../env/environment.js';
import { rangeOf } from '../syntax/unwrap.js';

/** What is wrong with a value of `PYTHONDONTWRITEBYTECODE`, as a message's id. */
export type Verdict = 'switchesOn' | 'zero' | 'empty';

/** Judges a value; `alone` says that there is nothing that an empty value would take the place of. */
export function judge(value: Value, alone: boolean): Verdict | undefined {
  if (value.kind !== 'text') return undefined;
  if (meansOff(value.text)) return 'switchesOn';
  if (flagState(value.text) === 'zero') return 'zero';
  return value.text === '' && alone ? 'empty' : undefined;
}

/** Whether a text means "off" to who wrote it: Python takes it for "on". */
export function meansOff(text: string): boolean {
  return looksOff(text) || text === 'undefined';
}

/** The ways to set each right. */
const WAYS: Readonly<Record<Verdict, readonly (readonly [messageId: string, text: string])[]>> = {
  switchesOn: [
    ['writeOne', "'1'"],
    ['writeZero', "'0'"],
  ],
  zero: [
    ['writeOne', "'1'"],
    ['writeEmpty', "''"],
  ],
  empty: [['writeOne', "'1'"]],
};

/** Reports a setting, with the ways to set it right: only its author knows which was meant. */
export function reportValue(
  context: Rule.RuleContext,
  { node, value }: Setting,
  verdict: Verdict,
): void {
  const written = valueNode(node);
  const replacing = (text: string) => (fixer: Rule.RuleFixer) =>
    fixer.replaceTextRange(rangeOf(written), text);
  context.report({
    node,
    messageId: verdict,
    data: { value: value.kind === 'text' ? value.text : '' },
    suggest: WAYS[verdict].map(([messageId, text]) => ({ messageId, fix: replacing(text) })),
  });
}

function valueNode(node: Node): Node {
  if (node.type === 'AssignmentExpression') return node.right;
  return node.type === 'Property' ? node.value : node;
}
