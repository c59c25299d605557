import type { JsonStyle } from './style.js';

/** A value that can be written. */
export type JsonValue =
  boolean | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One thing to be added: a value, and in an object its key. */
export interface Addition {
  readonly key?: string;
  readonly value: JsonValue;
}

/**
 * Writes a member or an element.
 *
 * @param indentation of the line that it begins on; `undefined` for one line
 */
export function render(
  { key, value }: Addition,
  style: JsonStyle,
  indentation: string | undefined,
): string {
  const name = key === undefined ? '' : JSON.stringify(key) + style.colon;
  return name + renderValue(value, style, indentation);
}

/** Writes a value; see {@link render}. */
export function renderValue(
  value: JsonValue,
  style: JsonStyle,
  indentation: string | undefined,
): string {
  if (typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  const additions: Addition[] = isList(value)
    ? value.map((each) => ({ value: each }))
    : Object.entries(value).map(([key, each]) => ({ key, value: each }));
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  if (additions.length === 0) return open + close;
  const inner = indentation === undefined ? undefined : indentation + style.unit;
  const parts = additions.map((addition) => render(addition, style, inner));
  if (inner === undefined) {
    const padding = isList(value) ? '' : style.padding;
    return open + padding + parts.join(style.separator) + padding + close;
  }
  const lines = parts.map((part) => style.eol + inner + part);
  return `${open}${lines.join(',')}${style.eol}${indentation ?? ''}${close}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
