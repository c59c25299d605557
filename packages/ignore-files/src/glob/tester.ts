import { Automaton } from './automaton.js';
import type { Expression } from './expression.js';

/** Whether a text is matched as a whole. */
export type Tester = (text: string) => boolean;

/** Compiles an expression on its first use; one without a choice in it is a comparison of strings. */
export function tester(expression: Expression): Tester {
  const text = literalText(expression);
  if (text !== undefined) return (other) => other === text;
  let automaton: Automaton | undefined;
  return (other) => {
    automaton ??= new Automaton(expression);
    return automaton.matches(other);
  };
}

/** The one text that an expression matches, where that is plain to see. */
function literalText(expression: Expression): string | undefined {
  const items = expression.kind === 'sequence' ? expression.items : [expression];
  const units: string[] = [];
  for (const item of items) {
    if (item.kind !== 'set') return undefined;
    const [range] = item.set;
    if (range === undefined || item.set.length > 1 || range[0] !== range[1]) return undefined;
    units.push(String.fromCharCode(range[0]));
  }
  return units.join('');
}
