import type { CharacterSet } from './character-set.js';
import type { Expression } from './expression.js';

/** A character that few patterns name, so that examples are of the general kind. */
const UNUSUAL = 0x2020;

/** One text that an expression matches; `undefined` where it matches none, or is bound to the beginning or the end. */
export function example(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'text':
      return expression.text;
    case 'set':
      return ofSet(expression.set);
    case 'sequence': {
      const parts = expression.items.map(example);
      return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
    }
    case 'choice':
      return expression.options.map(example).find((option) => option !== undefined);
    case 'repeat':
      return '';
    case 'start':
    case 'end':
      return undefined;
  }
}

function ofSet(set: CharacterSet): string | undefined {
  const range = set.find(([first, last]) => first <= UNUSUAL && UNUSUAL <= last) ?? set[0];
  if (range === undefined) return undefined;
  const [first, last] = range;
  return String.fromCharCode(first <= UNUSUAL && UNUSUAL <= last ? UNUSUAL : first);
}
