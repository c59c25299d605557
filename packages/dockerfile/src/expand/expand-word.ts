import type { EscapeCharacter } from '../syntax/directives.js';
import { joined, literal, UNKNOWN, type Value } from './value.js';

/** What a variable holds here; `undefined` where the file says nothing of it. */
export type Lookup = (name: string) => Value | undefined;

/** Where a template has something put in before it is a Dockerfile: Jinja's, Go's and Mustache's, ERB's. */
const PLACEHOLDER = /\{\{|\{%|<%/;

/**
 * Takes quotes and escapes off a word and replaces its variables, as BuildKit does
 * (https://docs.docker.com/reference/dockerfile/#environment-replacement). What it cannot follow, such as `${X#prefix}`
 * or an open quote, makes the value unknown.
 */
export function expandWord(word: string, escape: EscapeCharacter, lookup: Lookup): Value {
  if (PLACEHOLDER.test(word)) return UNKNOWN;
  return new WordReader(word, escape, lookup).read();
}

class WordReader {
  readonly #word: string;
  readonly #escape: EscapeCharacter;
  readonly #lookup: Lookup;
  #at = 0;
  #value: Value = literal('');

  constructor(word: string, escape: EscapeCharacter, lookup: Lookup) {
    this.#word = word;
    this.#escape = escape;
    this.#lookup = lookup;
  }

  read(): Value {
    let quoted = false;
    while (this.#at < this.#word.length && this.#value.text !== undefined) {
      const character = this.#word[this.#at++] ?? '';
      if (character === '$') this.#add(this.#variable());
      else if (character === '"') quoted = !quoted;
      else if (character === "'" && !quoted) this.#readSingleQuoted();
      else if (character === this.#escape) this.#readEscaped(quoted);
      else this.#add(literal(character));
    }
    return quoted ? UNKNOWN : this.#value;
  }

  #add(value: Value): void {
    this.#value = joined(this.#value, value);
  }

  #readSingleQuoted(): void {
    const end = this.#word.indexOf("'", this.#at);
    this.#add(end === -1 ? UNKNOWN : literal(this.#word.slice(this.#at, end)));
    this.#at = end + 1;
  }

  /** In double quotes an escape character takes the meaning of `"`, `$` and itself only. */
  #readEscaped(quoted: boolean): void {
    const next = this.#word[this.#at] ?? '';
    const stays = quoted && next !== '"' && next !== '$' && next !== this.#escape;
    this.#add(literal(stays ? this.#escape : next));
    if (!stays) this.#at++;
  }

  #variable(): Value {
    const rest = this.#word.slice(this.#at);
    const [plain] = /^[A-Za-z_]\w*/.exec(rest) ?? [];
    if (plain !== undefined) {
      this.#at += plain.length;
      return this.#lookup(plain) ?? UNKNOWN;
    }
    if (!rest.startsWith('{')) return /^[\d@*#?$!-]/.test(rest) ? UNKNOWN : literal('$');
    const [whole, name = '', operator, word = ''] =
      /^\{(\w+)(?:(:?[-+])([^${}"'\\`]*))?\}/.exec(rest) ?? [];
    if (whole === undefined) return UNKNOWN;
    this.#at += whole.length;
    return operator === undefined
      ? (this.#lookup(name) ?? UNKNOWN)
      : withDefault(this.#lookup(name), operator, word);
  }
}

/** `${X:-word}` and `${X:+word}`; what is unknown may be set all the same, from outside or by the base image. */
function withDefault(value: Value | undefined, operator: string, word: string): Value {
  const fallback = operator.endsWith('-');
  if (value?.text === undefined) return fallback ? { text: word, certain: false } : UNKNOWN;
  const set = !operator.startsWith(':') || value.text !== '';
  const text = fallback ? (set ? value.text : word) : set ? word : '';
  return { text, certain: value.certain };
}
