import type { TextRange } from '@nopycache/core';

import type { ShellCommand, ShellWord } from '../../commands/command.js';
import { baseName } from '../../commands/unwrap.js';
import type { Expression, FindCall, FindProblem, Primary } from './expression.js';
import { runsCommand, wordsAfter } from './primaries.js';

/** Reads a command that runs `find`; `undefined` for others. */
export function findCall({ words }: ShellCommand): FindCall | undefined {
  const [program, ...rest] = words;
  if (program === undefined || !/^g?find$/.test(baseName(program.text))) return undefined;
  const options = countOf(rest, ({ text }) => /^-(?:[HLP]|O\d)$/.test(text ?? ''));
  const after = rest.slice(options);
  const roots = countOf(after, (word) => !startsExpression(word));
  const parser = new ExpressionParser(after.slice(roots));
  const expression = parser.parse();
  return { program, roots: after.slice(0, roots), expression, problem: parser.problem };
}

/** A word that is unknown may be a root or many: what follows decides. */
function startsExpression({ text }: ShellWord): boolean {
  return /^(?:-.+|[(!])/.test(text ?? '');
}

function countOf<T>(items: readonly T[], isOne: (item: T) => boolean): number {
  const end = items.findIndex((item) => !isOne(item));
  return end === -1 ? items.length : end;
}

/** Deeper parentheses than anybody writes. */
const DEEPEST = 50;

class ExpressionParser {
  readonly #words: readonly ShellWord[];
  #at = 0;
  #depth = 0;
  problem: FindProblem | undefined;

  constructor(words: readonly ShellWord[]) {
    this.#words = words;
  }

  /** All of the words as one expression; `undefined` where that cannot be. */
  parse(): Expression | undefined {
    const expression = this.#or();
    return this.#at === this.#words.length ? expression : undefined;
  }

  #or(): Expression | undefined {
    return this.#combined('or', () => this.#and(), /^-or?$/);
  }

  #and(): Expression | undefined {
    return this.#combined('and', () => this.#not(), /^-a(?:nd)?$/);
  }

  #combined(
    kind: 'and' | 'or',
    next: () => Expression | undefined,
    operator: RegExp,
  ): Expression | undefined {
    const parts: Expression[] = [];
    for (;;) {
      const part = next();
      if (part === undefined) return undefined;
      parts.push(part);
      const { text } = this.#words[this.#at] ?? {};
      if (operator.test(text ?? '')) this.#at++;
      else if (kind === 'or' || text === undefined || /^(?:-or?|[),])$/.test(text)) break;
    }
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined || parts.length === 1) return first;
    return { kind, parts, span: [first.span[0], last.span[1]] };
  }

  #not(): Expression | undefined {
    let first: ShellWord | undefined;
    let negated = false;
    for (;;) {
      const word = this.#words[this.#at];
      if (word === undefined || !/^(?:!|-not)$/.test(word.text ?? '')) break;
      first ??= word;
      negated = !negated;
      this.#at++;
    }
    const inner = this.#primary();
    if (inner === undefined || first === undefined) return inner;
    const span: TextRange = [first.span[0], inner.span[1]];
    return negated ? { kind: 'not', inner, span } : { ...inner, span };
  }

  #primary(): Expression | undefined {
    const word = this.#words[this.#at++];
    if (word?.text === undefined) return undefined;
    if (word.text === '(') return this.#group(word);
    if (runsCommand(word.text)) return this.#running(word, word.text);
    const count = wordsAfter(word.text);
    const args = this.#words.slice(this.#at, this.#at + (count ?? 0));
    if (count === undefined || args.length < count) return undefined;
    this.#at += count;
    return primary(word, word.text, args, undefined);
  }

  #group(open: ShellWord): Expression | undefined {
    if (++this.#depth > DEEPEST) return undefined;
    const inner = this.#or();
    const close = this.#words[this.#at++];
    this.#depth--;
    if (inner === undefined || close?.text !== ')') return undefined;
    return { ...inner, span: [open.span[0], close.span[1]] };
  }

  #running(word: ShellWord, name: string): Primary | undefined {
    const start = this.#at;
    for (let at = start; at < this.#words.length; at++) {
      const { text } = this.#words[at] ?? {};
      const many = text === '+' && this.#words[at - 1]?.text === '{}';
      if (text !== ';' && !many) continue;
      this.#at = at + 1;
      const end = this.#words[at] ?? word;
      const args = this.#words.slice(start, at);
      return primary(word, name, args, many ? 'many' : 'each', end);
    }
    this.problem = { kind: 'unterminated-exec', exec: word, args: this.#words.slice(start) };
    this.#at = this.#words.length + 1;
    return undefined;
  }
}

function primary(
  word: ShellWord,
  name: string,
  args: readonly ShellWord[],
  runs: Primary['runs'],
  end: ShellWord = args.at(-1) ?? word,
): Primary {
  return { kind: 'primary', name, word, args, runs, span: [word.span[0], end.span[1]] };
}
