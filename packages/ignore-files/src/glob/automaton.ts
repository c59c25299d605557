import { contains, unit, type CharacterSet } from './character-set.js';
import type { Expression } from './expression.js';

/** One state: it reads a character, or goes on without reading. */
interface State {
  readonly set?: CharacterSet;
  readonly assertion?: 'start' | 'end';
  readonly next: readonly number[];
}

/** The only state that accepts. */
export const ACCEPT = 0;

/**
 * A nondeterministic automaton (Thompson's construction), run on all its states at once: no pattern, however it is made,
 * takes longer than its length times the text's. That is why neither `ignore` nor `minimatch` is used here: they build
 * regular expressions with backtracking, and `*?*?*?*?*?*?*?*?*?*?x` holds one of those up for seconds.
 */
export class Automaton {
  readonly #states: State[] = [{ next: [] }];
  readonly #start: number;
  readonly #seen: Int32Array;
  #round = 0;

  constructor(expression: Expression) {
    this.#start = this.#build(expression, ACCEPT);
    this.#seen = new Int32Array(this.#states.length);
  }

  /** Whether the expression matches the whole text. */
  matches(text: string): boolean {
    let current = this.startStates(text.length === 0);
    for (let at = 0; at < text.length && current.length > 0; at++) {
      current = this.step(current, text.charCodeAt(at), at + 1 === text.length);
    }
    return current.includes(ACCEPT);
  }

  /** The states before the first character. */
  startStates(atEnd: boolean): number[] {
    this.#round++;
    const states: number[] = [];
    this.#enter([this.#start], states, true, atEnd);
    return states;
  }

  /** The states after one more character. */
  step(states: readonly number[], code: number, atEnd: boolean): number[] {
    this.#round++;
    const result: number[] = [];
    for (const index of states) {
      const state = this.#states[index];
      if (state?.set !== undefined && contains(state.set, code)) {
        this.#enter(state.next, result, false, atEnd);
      }
    }
    return result;
  }

  /** The sets that the states read, which is all they can tell characters apart by. */
  sets(): CharacterSet[] {
    return this.#states.flatMap(({ set }) => (set === undefined ? [] : [set]));
  }

  /** Adds the states and all that can be reached from them without reading. */
  #enter(entered: readonly number[], result: number[], atStart: boolean, atEnd: boolean): void {
    const open = [...entered];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (this.#seen[index] === this.#round) continue;
      this.#seen[index] = this.#round;
      const state = this.#states[index];
      if (state === undefined) continue;
      if (state.set !== undefined || index === ACCEPT) result.push(index);
      else if (holds(state.assertion, atStart, atEnd)) open.push(...state.next);
    }
  }

  /** Builds from the end to the beginning: every state knows what comes after it. */
  #build(expression: Expression, next: number): number {
    switch (expression.kind) {
      case 'text':
        return this.#buildText(expression.text, next);
      case 'set':
        return this.#add({ set: expression.set, next: [next] });
      case 'sequence':
        return expression.items.reduceRight((after, item) => this.#build(item, after), next);
      case 'choice':
        return this.#add({ next: expression.options.map((option) => this.#build(option, next)) });
      case 'repeat': {
        const loop: number[] = [];
        const state = this.#add({ next: loop });
        loop.push(this.#build(expression.item, state), next);
        return state;
      }
      case 'start':
      case 'end':
        return this.#add({ assertion: expression.kind, next: [next] });
    }
  }

  #buildText(text: string, next: number): number {
    let after = next;
    for (let at = text.length - 1; at >= 0; at--) {
      after = this.#add({ set: unit(text.charCodeAt(at)), next: [after] });
    }
    return after;
  }

  #add(state: State): number {
    return this.#states.push(state) - 1;
  }
}

function holds(assertion: State['assertion'], atStart: boolean, atEnd: boolean): boolean {
  if (assertion === undefined) return true;
  return assertion === 'start' ? atStart : atEnd;
}
