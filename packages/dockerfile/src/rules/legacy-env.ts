import type { TextEdit, TextRange } from '@nopycache/core';

import type { Dockerfile } from '../syntax/dockerfile.js';
import type { Instruction } from '../syntax/instruction.js';
import type { KeyValue } from '../syntax/key-values.js';
import type { Span } from '../syntax/logical-line.js';
import type { Discovery } from './rule.js';

/** How much of a value messages show. */
const SHOWN = 60;

/** `ENV NAME value`, and how to write it with `=`. Only what stands between words is changed. */
export class LegacyEnv {
  readonly name: string;
  readonly range: TextRange;
  readonly #file: Dockerfile;
  readonly #instruction: Instruction;
  readonly #nameSpan: Span;
  /** The words of the value. */
  readonly #words: readonly Span[];

  constructor(instruction: Instruction, pair: KeyValue, file: Dockerfile) {
    this.name = pair.name;
    this.range = instruction.line.range(pair.span);
    this.#file = file;
    this.#instruction = instruction;
    this.#nameSpan = pair.nameSpan;
    const [start, end] = pair.valueSpan ?? [0, 0];
    this.#words = [...instruction.line.slice([start, end]).matchAll(/\S+/g)].map((match) => {
      const at = start + match.index;
      return [at, at + match[0].length];
    });
  }

  /** The value in one line, cut short where it is long. */
  get value(): string {
    const words = this.#words.slice(0, SHOWN).map((span) => this.#instruction.line.slice(span));
    const text = words.join(' ');
    return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  }

  /** The names that became part of the value, where the whole reads as pairs, and the edits that make pairs of it. */
  readAsPairs(): { swallowed: readonly string[]; edits: readonly TextEdit[] | undefined } {
    const swallowed: string[] = [];
    const gaps = [this.#gap(this.#nameSpan, this.#words[0], '=')];
    for (let at = 1; at < this.#words.length; at++) {
      const span = this.#words[at] ?? [0, 0];
      const [, name, equals] =
        /^([A-Z][A-Z0-9_]+)(=.*)?$/.exec(this.#instruction.line.slice(span)) ?? [];
      if (name === undefined) return { swallowed: [], edits: undefined };
      swallowed.push(name);
      if (equals !== undefined) continue;
      const value = this.#words[++at];
      if (value === undefined) return { swallowed: [], edits: undefined };
      gaps.push(this.#gap(span, value, '='));
    }
    return { swallowed, edits: allOf(gaps) };
  }

  /** One plain word means the same in both formats; several need quotes; quotes and escapes mean something else. */
  remedy(): Pick<Discovery, 'fix' | 'suggestions'> {
    const [first] = this.#words;
    const last = this.#words.at(-1);
    if (first === undefined || last === undefined) return {};
    if (/["'\\`$]/.test(this.#instruction.line.slice([first[0], last[1]]))) return {};
    if (this.#words.length === 1) {
      const fix = allOf([this.#gap(this.#nameSpan, first, '=')]);
      return fix === undefined ? {} : { fix };
    }
    const [, end] = this.#instruction.line.range(last);
    const gap = this.#gap(this.#nameSpan, first, '="');
    const edits = allOf([gap, { range: [end, end], text: '"' }]);
    return edits === undefined ? {} : { suggestions: [{ title: 'Quote the value', edits }] };
  }

  /** What stands between two words replaced; not where that would lose a comment. */
  #gap(left: Span, right: Span | undefined, text: string): TextEdit | undefined {
    if (right === undefined) return undefined;
    const [, start] = this.#instruction.line.range(left);
    const [end] = this.#instruction.line.range(right);
    const lost = this.#file.text.slice(start, end).includes('#');
    return lost ? undefined : { range: [start, end], text };
  }
}

function allOf(edits: readonly (TextEdit | undefined)[]): readonly TextEdit[] | undefined {
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}
