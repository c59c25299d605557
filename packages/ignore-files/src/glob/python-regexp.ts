import { readBracket } from './bracket.js';
import { ANY, complement, setOf, unit, without, type CharacterSet } from './character-set.js';
import {
  ANYTHING,
  choice,
  literal,
  one,
  optional,
  repeat,
  sequence,
  type Expression,
} from './expression.js';

/** What became of a regular expression: its meaning, why Python refuses it, or that it is beyond this reader. */
export type RegexpReading =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'error'; readonly reason: string }
  | { readonly kind: 'unknown' };

/** How deep groups may nest. */
const DEPTH = 50;

const STYLE = { negators: '^', posix: false, escapes: true };
const WORD = setOf([
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);
const DIGIT = setOf([[0x30, 0x39]]);
const SPACE = setOf([
  [0x09, 0x0d],
  [0x20, 0x20],
]);
const ESCAPED_SETS = new Map<string, CharacterSet>([
  ['d', DIGIT],
  ['D', complement(DIGIT)],
  ['s', SPACE],
  ['S', complement(SPACE)],
  ['w', WORD],
  ['W', complement(WORD)],
]);
const NEWLINE = unit(0x0a);

/**
 * Reads a regular expression of Python's `re` as far as `.hgignore` files use it: characters, classes, groups,
 * alternatives, `* + ?`, anchors. It is never handed to the regular expressions of JavaScript, which may run for hours
 * on a pattern made for that.
 */
export function pythonRegexp(pattern: string): RegexpReading {
  const reader = new Reader(pattern);
  try {
    return { kind: 'expression', expression: reader.all() };
  } catch (error) {
    if (error instanceof Unreadable) return error.reading;
    throw error;
  }
}

/** What a regular expression finds anywhere in a text (`re.search`); `undefined` where it cannot be read. */
export function pythonSearch(pattern: string): Expression | undefined {
  const reading = pythonRegexp(pattern);
  if (reading.kind !== 'expression') return undefined;
  return sequence([ANYTHING, reading.expression, ANYTHING]);
}

class Unreadable extends Error {
  readonly reading: RegexpReading;

  constructor(reading: RegexpReading) {
    super();
    this.reading = reading;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(): Expression {
    const expression = this.#alternatives();
    if (this.#at < this.#text.length) this.#fail('unbalanced parenthesis');
    return expression;
  }

  #alternatives(): Expression {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return choice(options);
  }

  #sequence(): Expression {
    const items: Expression[] = [];
    while (this.#at < this.#text.length && !'|)'.includes(this.#peek())) {
      items.push(this.#repeated());
    }
    return sequence(items);
  }

  #repeated(): Expression {
    const item = this.#atom();
    const operator = this.#peek();
    if (operator === '{') this.#giveUp();
    if (operator === '' || !'*+?'.includes(operator)) return item;
    this.#at++;
    // Lazy or not makes no difference to whether there is a match; possessive does.
    this.#take('?');
    if (this.#peek() === '+') this.#giveUp();
    if (this.#peek() !== '' && '*?'.includes(this.#peek())) this.#fail('multiple repeat');
    if (operator === '?') return optional(item);
    return operator === '*' ? repeat(item) : sequence([item, repeat(item)]);
  }

  #atom(): Expression {
    const start = this.#at;
    const character = this.#peek();
    this.#at++;
    switch (character) {
      case '*':
      case '+':
      case '?':
        return this.#fail('nothing to repeat');
      case '.':
        return one(without(ANY, NEWLINE));
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '(':
        return this.#group();
      case '[':
        return this.#bracket(start);
      case '\\':
        return this.#escape();
      default:
        return literal(character);
    }
  }

  #group(): Expression {
    if (this.#text.startsWith('?', this.#at)) {
      if (!this.#text.startsWith('?:', this.#at)) this.#giveUp();
      this.#at += 2;
    }
    if (++this.#depth > DEPTH) this.#giveUp();
    const expression = this.#alternatives();
    this.#depth--;
    if (!this.#take(')')) this.#fail('missing )');
    return expression;
  }

  #bracket(start: number): Expression {
    const bracket = readBracket(this.#text, start, STYLE);
    if (bracket === undefined) return this.#fail('unterminated character set');
    if (/\\[a-z0-9]/i.test(this.#text.slice(start, bracket.end))) this.#giveUp();
    this.#at = bracket.end;
    return one(bracket.set);
  }

  #escape(): Expression {
    const character = this.#peek();
    if (character === '') this.#fail('bad escape (end of pattern)');
    this.#at++;
    const set = ESCAPED_SETS.get(character);
    if (set !== undefined) return one(set);
    if (/[a-z0-9]/i.test(character)) this.#giveUp();
    return literal(character);
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }

  #fail(reason: string): never {
    throw new Unreadable({ kind: 'error', reason });
  }

  #giveUp(): never {
    throw new Unreadable({ kind: 'unknown' });
  }
}
