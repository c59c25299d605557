import { Automaton } from './automaton.js';
import type { Expression } from './expression.js';

/** Whether a text is matched as a whole. */
export type Tester = (text: string) => boolean;

/**
 * Compiles an expression on its first use. What is plain text in it is looked for before, which settles nearly all
 * questions.
 */
export function tester(expression: Expression): Tester {
  const items = flatten(expression);
  const [first, last] = [items[0], items.at(-1)];
  const start = first?.kind === 'text' ? first.text : '';
  if (items.length < 2 && (first === undefined || first.kind === 'text')) {
    return (text) => text === start;
  }
  const end = last?.kind === 'text' ? last.text : '';
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  const least = start.length + end.length;
  let automaton: Automaton | undefined;
  return (text) => {
    if (text.length < least || !text.startsWith(start) || !text.endsWith(end)) return false;
    if (!texts.every((each) => text.includes(each))) return false;
    automaton ??= new Automaton(expression);
    return automaton.matches(text);
  };
}

function flatten(expression: Expression): readonly Expression[] {
  return expression.kind === 'sequence' ? expression.items.flatMap(flatten) : [expression];
}
