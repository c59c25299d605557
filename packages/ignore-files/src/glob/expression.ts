import { ANY, NOT_SLASH, type CharacterSet } from './character-set.js';

/**
 * What a pattern of any dialect comes down to: a regular expression in the strict sense, without back references, so that
 * matching takes time in proportion to pattern × path whatever the pattern is.
 */
export type Expression =
  /** These characters. */
  | { readonly kind: 'text'; readonly text: string }
  /** One character of a set. */
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  /** As often as it likes, never included. */
  | { readonly kind: 'repeat'; readonly item: Expression }
  /** Nothing, but only at the beginning or at the end of the text. */
  | { readonly kind: 'start' | 'end' };

export function one(set: CharacterSet): Expression {
  return { kind: 'set', set };
}

export function literal(text: string): Expression {
  return { kind: 'text', text };
}

/** One after the other; texts become one, and `**` twice in a row is once. */
export function sequence(parts: readonly Expression[]): Expression {
  const items: Expression[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      items[items.length - 1] = literal(last.text + part.text);
    } else if (part !== last || !IDEMPOTENT.has(part)) {
      items.push(part);
    }
  }
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
}

/** One of several. */
export function choice(options: readonly Expression[]): Expression {
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
}

export function repeat(item: Expression): Expression {
  return { kind: 'repeat', item };
}

export function optional(item: Expression): Expression {
  return choice([item, NOTHING]);
}

/** The empty text. */
export const NOTHING: Expression = { kind: 'sequence', items: [] };
/** No text at all: what a pattern that can never match comes down to. */
export const NEVER: Expression = { kind: 'choice', options: [] };
const SLASH: Expression = literal('/');
/** `?`: one character of a name. */
export const IN_NAME: Expression = one(NOT_SLASH);
/** `*`: any part of a name. */
export const STAR: Expression = repeat(IN_NAME);
/** `**`: anything, across directories. */
export const ANYTHING: Expression = repeat(one(ANY));
/** Any number of directories, each with its slash, or none. */
export const DIRECTORIES: Expression = optional(sequence([ANYTHING, SLASH]));

/** What says nothing more when it stands twice in a row. */
const IDEMPOTENT: ReadonlySet<Expression> = new Set([STAR, ANYTHING, DIRECTORIES]);
