import { ANY, NOT_SLASH, unit, type CharacterSet } from './character-set.js';

/**
 * What a pattern of any dialect comes down to: a regular expression in the strict sense, without back references, so that
 * matching takes time in proportion to pattern × path whatever the pattern is.
 */
export type Expression =
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
  return sequence(Array.from({ length: text.length }, (_, at) => one(unit(text.charCodeAt(at)))));
}

export function sequence(items: readonly Expression[]): Expression {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
}

export function choice(options: readonly Expression[]): Expression {
  return { kind: 'choice', options };
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
export const SLASH: Expression = one(unit(0x2f));
/** `?`: one character of a name. */
export const IN_NAME: Expression = one(NOT_SLASH);
/** `*`: any part of a name. */
export const STAR: Expression = repeat(IN_NAME);
/** `**`: anything, across directories. */
export const ANYTHING: Expression = repeat(one(ANY));
/** Any number of directories, each with its slash, or none. */
export const DIRECTORIES: Expression = optional(sequence([ANYTHING, SLASH]));
