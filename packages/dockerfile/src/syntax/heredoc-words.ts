import type { Span } from './logical-line.js';
import { isSpace } from './white-space.js';

/** `<<EOF` in an instruction's line: the promise of a body in the lines after it. */
export interface HeredocWord {
  /** What stands alone on the line that ends the body. */
  readonly name: string;
  /** `<<-`: tabs before the body's lines and its end do not count. */
  readonly chomp: boolean;
  /** Whether variables in the body are replaced: not where any part of the name is quoted. */
  readonly expand: boolean;
  /** The whole word, a file descriptor's number before it included. */
  readonly span: Span;
}

/**
 * The heredocs that a line announces, in their order, as BuildKit's lexer reads them: it goes by the shell's quotes and
 * backslashes, whatever the escape directive says, and gives up on the whole line where a quote is left open.
 */
export function heredocWordsOf(text: string): HeredocWord[] {
  if (!text.includes('<<')) return [];
  return (splitWords(text) ?? []).flatMap((span) => readHeredocWord(text, span) ?? []);
}

function readHeredocWord(text: string, span: Span): HeredocWord | undefined {
  const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(text.slice(...span));
  const [, , dash, raw] = match ?? [];
  const name = raw === undefined || splitWords(raw)?.length !== 1 ? undefined : unquoted(raw);
  if (name === undefined || name.text === '') return undefined;
  return { name: name.text, chomp: dash === '-', expand: !name.quoted, span };
}

/** The words of a line; `undefined` where a quote or a brace is left open. */
function splitWords(text: string): Span[] | undefined {
  const words: Span[] = [];
  let start = -1;
  let at = 0;
  while (at < text.length) {
    if (isSpace(text[at])) {
      if (start !== -1) words.push([start, at]);
      start = -1;
      at++;
      continue;
    }
    if (start === -1) start = at;
    const end = endOfPiece(text, at);
    if (end === undefined) return undefined;
    at = end;
  }
  if (start !== -1) words.push([start, Math.min(at, text.length)]);
  return words;
}

/** Where the piece of a word that begins here ends: a quoted string, a `${…}`, an escape, or one character. */
function endOfPiece(text: string, at: number): number | undefined {
  const character = text[at];
  if (character === "'") return after(text.indexOf("'", at + 1));
  if (character === '"') return endOfDoubleQuotes(text, at);
  if (character === '\\') return at + 2;
  if (character === '$' && text[at + 1] === '{') return endOfBraces(text, at);
  if (character === '<' && text[at + 1] === '<') return afterSpace(text, at + 2);
  return at + 1;
}

function endOfDoubleQuotes(text: string, start: number): number | undefined {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    const end = text[at] === '$' || text[at] === '\\' ? endOfPiece(text, at) : at + 1;
    if (end === undefined) return undefined;
    at = end;
  }
  return at < text.length ? at + 1 : undefined;
}

function endOfBraces(text: string, start: number): number | undefined {
  let at = start + 2;
  while (at < text.length && text[at] !== '}') {
    const end = endOfPiece(text, at);
    if (end === undefined) return undefined;
    at = end;
  }
  return at < text.length ? at + 1 : undefined;
}

/** White space after `<<` belongs to the word. */
function afterSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text[at])) at++;
  return at;
}

function after(index: number): number | undefined {
  return index === -1 ? undefined : index + 1;
}

function unquoted(raw: string): { text: string; quoted: boolean } {
  let text = '';
  let quote = '';
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at] ?? '';
    if (character === '\\' && quote !== "'") text += raw[++at] ?? '';
    else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      quoted = true;
    } else text += character;
  }
  return { text, quoted };
}
