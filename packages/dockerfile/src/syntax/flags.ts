import type { Span } from './logical-line.js';
import { isSpace } from './white-space.js';

/** An option of an instruction: `--from=build`. */
export interface Flag {
  readonly name: string;
  /** What follows its `=`, without quotes; `undefined` where there is none. */
  readonly value: string | undefined;
  readonly span: Span;
}

/** Takes the flags off the front of an instruction's arguments. */
export function readFlags(text: string, [start, end]: Span): { flags: Flag[]; rest: number } {
  const flags: Flag[] = [];
  let at = skipSpace(text, start, end);
  while (text.startsWith('--', at)) {
    const { raw, to } = readFlag(text, at, end);
    if (raw === '--') return { flags, rest: skipSpace(text, to, end) };
    const [, name = '', value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(raw) ?? [];
    flags.push({ name, value, span: [at, to] });
    at = skipSpace(text, to, end);
  }
  return { flags, rest: at };
}

/** Flags are escaped with a backslash, whatever the escape directive says (BuildKit's `extractBuilderFlags`). */
function readFlag(text: string, start: number, end: number): { raw: string; to: number } {
  let raw = '';
  let quote = '';
  let at = start;
  for (; at < end; at++) {
    let character = text[at] ?? '';
    if (quote === '' && isSpace(character)) break;
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else {
      if (character === '\\') character = text[++at] ?? '';
      raw += character;
    }
  }
  return { raw, to: Math.min(at, end) };
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text[at])) at++;
  return at;
}
