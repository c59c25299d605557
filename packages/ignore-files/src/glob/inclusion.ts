import { ACCEPT, Automaton } from './automaton.js';
import type { Expression } from './expression.js';

/** How many pairs of state sets are looked at before the question is given up. */
const LIMIT = 500;

/**
 * Whether every text that the second expression matches is matched by the first too. `undefined` where that takes too long
 * to find out. Neither may hold `start` or `end`.
 */
export function includes(wide: Expression, narrow: Expression): boolean | undefined {
  const [wideAutomaton, narrowAutomaton] = [new Automaton(wide), new Automaton(narrow)];
  const alphabet = representatives([wideAutomaton, narrowAutomaton]);
  const open: [number[], number[]][] = [
    [wideAutomaton.startStates(false), narrowAutomaton.startStates(false)],
  ];
  const seen = new Set<string>();
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [wides, narrows] = pair;
    if (narrows.includes(ACCEPT) && !wides.includes(ACCEPT)) return false;
    for (const code of alphabet) {
      const after = narrowAutomaton.step(narrows, code, false);
      if (after.length === 0) continue;
      const next: [number[], number[]] = [wideAutomaton.step(wides, code, false), after];
      const key = next.map((states) => states.toSorted((a, b) => a - b).join()).join(';');
      if (seen.has(key)) continue;
      if (seen.size === LIMIT) return undefined;
      seen.add(key);
      open.push(next);
    }
  }
  return true;
}

/** One character of each kind that the automata can tell apart: the first of every range, and the one after its last. */
function representatives(automata: readonly Automaton[]): number[] {
  const codes = new Set<number>([0]);
  for (const automaton of automata) {
    for (const set of automaton.sets()) {
      for (const [first, last] of set) {
        codes.add(first);
        if (last < 0xffff) codes.add(last + 1);
      }
    }
  }
  return [...codes];
}
