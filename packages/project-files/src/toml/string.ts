import type { TextRange } from '@nopycache/core';
import { opaqueScript, type Script } from '@nopycache/script';
import type { AST } from 'toml-eslint-parser';

import { mappedScript } from '../runs/mapped-script.js';
import type { TomlNode } from './tree.js';

/** A node that is a string; `undefined` of any other. */
export function asString(node: TomlNode | undefined): AST.TOMLStringValue | undefined {
  return node?.type === 'TOMLValue' && node.kind === 'string' ? node : undefined;
}

/** Where a string lies between its quotes, without the line break after three of them, which is no part of it. */
function insideQuotes({ range, multiline }: AST.TOMLStringValue, text: string): TextRange {
  const [start, end] = range;
  if (!multiline) return [start + 1, end - 1];
  const feed = /^\r?\n/.exec(text.slice(start + 3, start + 5))?.[0].length ?? 0;
  return [start + 3 + feed, end - 3];
}

/** Where the characters of a string lie; `undefined` where they are not written as they are meant. */
export function plainRange(node: AST.TOMLStringValue, text: string): TextRange | undefined {
  const range = insideQuotes(node, text);
  return text.slice(...range).replaceAll('\r\n', '\n') === node.value ? range : undefined;
}

/** The script that a string holds, each of its characters where it is spelt; `undefined` of what is no string. */
export function scriptOfToml(node: TomlNode | undefined, text: string): Script | undefined {
  const string = asString(node);
  if (string === undefined) return undefined;
  const inside = insideQuotes(string, text);
  const { value, offsets } = spelling(string, text, inside);
  if (value !== string.value) return opaqueScript(string.value, string.range);
  return mappedScript(value, [...offsets, inside[1]], (other) => spelt(other, string));
}

/**
 * What is spelt with more than itself between basic quotes: escapes, the break of a line that goes on, and CR LF
 * (https://toml.io/en/v1.1.0#string).
 */
const BASIC = /\\(?:[ \t]*\r?\n\s*|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|x[\dA-Fa-f]{2}|.)|\r\n|[^]/gu;
const LITERAL = /\r\n|[^]/gu;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\r\n', '\n'],
  [String.raw`\b`, '\b'],
  [String.raw`\t`, '\t'],
  [String.raw`\n`, '\n'],
  [String.raw`\f`, '\f'],
  [String.raw`\r`, '\r'],
  [String.raw`\e`, '\u001b'],
  [String.raw`\"`, '"'],
  ['\\\\', '\\'],
]);

/** What the characters between the quotes stand for, and the offset of each. */
function spelling(
  { style }: AST.TOMLStringValue,
  text: string,
  [start, end]: TextRange,
): { readonly value: string; readonly offsets: readonly number[] } {
  const units = text.slice(start, end).matchAll(style === 'basic' ? BASIC : LITERAL);
  let value = '';
  const offsets: number[] = [];
  for (const { 0: unit, index } of units) {
    const meant = meantBy(unit);
    offsets.push(...new Array<number>(meant.length).fill(start + index));
    value += meant;
  }
  return { value, offsets };
}

function meantBy(unit: string): string {
  const hex = /^\\[uUx]([\da-f]+)$/i.exec(unit)?.[1];
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  return /^\\\s/.test(unit) ? '' : (ESCAPES.get(unit) ?? unit);
}

/** A text as it is written in a string's own style; none where that has no way to write it. */
function spelt(text: string, { style, multiline }: AST.TOMLStringValue): string | undefined {
  // All of JSON's escapes are TOML's too.
  if (style === 'basic') return JSON.stringify(text).slice(1, -1);
  return (multiline ? /'{3}|'$/ : /['\n]/).test(text) ? undefined : text;
}
