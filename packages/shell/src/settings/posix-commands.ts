import type { TextRange } from '@nopycache/core';

/** One word of a command, quotes included. */
export interface Word {
  readonly text: string;
  readonly range: TextRange;
}

/** A simple command: its words, assignments included. */
export type SimpleCommand = readonly Word[];

const BETWEEN_COMMANDS = /^[;&|()\n]/;
const RESERVED = /^(?:!|if|then|elif|else|while|until|do|\{)$/;
/** One piece of a word: an escape, a quoted string that ends, or a character that means nothing. */
const PIECE = /\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*"|[^\s;&|()\\'"]/y;

/**
 * The simple commands of a script for sh, bash or zsh, as far as it takes to see which variables it sets: what is quoted
 * or commented out, and here-documents, hold none; substitutions and blocks hold commands like any other.
 */
export function* posixCommands(text: string): Generator<SimpleCommand> {
  let words: Word[] = [];
  const documents: string[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    if (word !== undefined) {
      at = word.range[1];
      documents.push(...documentAfter(word, words.at(-1)));
      if (words.length > 0 || !RESERVED.test(word.text)) words.push(word);
      continue;
    }
    const next = text.charAt(at);
    if (BETWEEN_COMMANDS.test(next)) {
      if (words.length > 0) yield words;
      words = [];
    }
    if (next === '#') at = endOfLine(text, at);
    else if (next === '\n') at = afterDocuments(text, at + 1, documents.splice(0));
    else at += 1;
  }
  if (words.length > 0) yield words;
}

/** A word that begins here; nothing at a blank, a separator or a comment. */
function wordAt(text: string, start: number): Word | undefined {
  if (text[start] === '#') return undefined;
  let at = start;
  for (PIECE.lastIndex = at; PIECE.test(text); PIECE.lastIndex = at) at = PIECE.lastIndex;
  if (at > start) return { text: text.slice(start, at), range: [start, at] };
  return undefined;
}

/** The delimiter of a here-document that a word begins: `<<EOF`, or the word after `<<`; `<<<` begins none. */
function documentAfter({ text }: Word, before: Word | undefined): string[] {
  const delimiter = /^\d*<<-?$/.test(before?.text ?? '')
    ? text
    : /(?:^|[^<])<<-?(['"\\]?[\w.-]+['"]?)$/.exec(text)?.[1];
  return delimiter === undefined ? [] : [delimiter.replace(/['"\\]/g, '')];
}

function afterDocuments(text: string, start: number, documents: readonly string[]): number {
  let at = start;
  for (const delimiter of documents) {
    while (at < text.length) {
      const end = endOfLine(text, at);
      const line = text.slice(at, end).trim();
      at = end + 1;
      if (line === delimiter) break;
    }
  }
  return Math.min(at, text.length);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
