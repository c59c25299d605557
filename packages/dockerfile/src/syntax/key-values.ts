import type { EscapeCharacter } from './directives.js';
import type { Instruction } from './instruction.js';
import type { Span } from './logical-line.js';
import type { Problem } from './problem.js';
import { wordsOf } from './words.js';

/** A name and its value in ENV, ARG or LABEL. */
export interface KeyValue {
  readonly name: string;
  readonly nameSpan: Span;
  /** The value as it is written, quotes and all; `undefined` for `ARG NAME`. */
  readonly valueSpan: Span | undefined;
  readonly span: Span;
}

/** What ENV, ARG or LABEL sets. */
export interface KeyValues {
  readonly pairs: readonly KeyValue[];
  /** `ENV NAME value`, where everything after the name is the value. */
  readonly legacy: boolean;
}

/** Takes an ENV, ARG or LABEL apart. */
export function readKeyValues(
  instruction: Instruction,
  escape: EscapeCharacter,
): KeyValues | Problem {
  const { line, args, keyword, keywordSpan } = instruction;
  const words = wordsOf(line.text, args, escape);
  const [first] = words;
  if (first === undefined) {
    const message = `${keyword} needs an argument. Write \`${keyword} NAME=value\`.`;
    return { message, range: line.range(keywordSpan) };
  }
  if (keyword === 'ARG')
    return { pairs: words.map((word) => pairOf(line.text, word)), legacy: false };
  if (!line.slice(first).includes('=')) return readLegacy(instruction);
  return readPairs(instruction, words);
}

/** Whether a text went wrong. */
export function isProblem(value: object): value is Problem {
  return 'message' in value;
}

function readPairs({ line, keyword }: Instruction, words: readonly Span[]): KeyValues | Problem {
  const pairs = words.map((word) => pairOf(line.text, word));
  const wrong = pairs.find(({ name, valueSpan }) => name === '' || valueSpan === undefined);
  if (wrong === undefined) return { pairs, legacy: false };
  const written = JSON.stringify(line.slice(wrong.span));
  const message =
    wrong.name === ''
      ? `${keyword} has a value without a name, ${written}. Write \`NAME=value\`.`
      : `${keyword} has ${written} without a \`=\`. Write \`NAME=value\`, and quote a value that has spaces.`;
  return { message, range: line.range(wrong.span) };
}

/** The first white space of any length ends the name, and only what BuildKit's `reWhitespace` lists is such. */
function readLegacy({ line, args, keyword }: Instruction): KeyValues | Problem {
  const [start, end] = args;
  const match = /[\t\v\f\r ]+/.exec(line.slice(args));
  if (match === null) {
    const message = `${keyword} needs a name and a value. Write \`${keyword} ${line.slice(args)}=value\`.`;
    return { message, range: line.range(args) };
  }
  const nameSpan: Span = [start, start + match.index];
  const valueSpan: Span = [start + match.index + match[0].length, end];
  return {
    pairs: [{ name: line.slice(nameSpan), nameSpan, valueSpan, span: args }],
    legacy: true,
  };
}

function pairOf(text: string, [start, end]: Span): KeyValue {
  const equals = text.indexOf('=', start);
  const cut = equals === -1 || equals >= end ? end : equals;
  return {
    name: text.slice(start, cut),
    nameSpan: [start, cut],
    valueSpan: cut === end ? undefined : [cut + 1, end],
    span: [start, end],
  };
}
