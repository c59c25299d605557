import type { TextRange } from '@nopycache/core';

import { endOfExpression } from './expression.js';

/** What stands at the margin of a justfile (its GRAMMAR.md calls it an item). */
export interface JustItem {
  readonly kind: 'recipe' | 'alias' | 'setting' | 'import' | 'module' | 'assignment' | 'function';
  /** The recipe's name, the setting's, the alias's; an import has none. */
  readonly name: string;
  /** The name, or the keyword where there is none. */
  readonly range: TextRange;
  /** The attributes above a recipe, as they are written. */
  readonly attributes: string;
  /** The whole item. */
  readonly text: string;
}

/** A justfile's items in order, or where it is not understood. */
export type Justfile =
  | { readonly items: readonly JustItem[] }
  | { readonly items?: undefined; readonly unreadable: TextRange };

const NAME = '([A-Za-z_][\\w-]*)';

/** In the order of just's own parser, which takes `set:` for a recipe called so. */
const FORMS: readonly (readonly [JustItem['kind'], RegExp])[] = [
  ['alias', new RegExp(`alias[ \\t]+${NAME}[ \\t]*:=`, 'y')],
  ['assignment', new RegExp(`(?:export|eager)[ \\t]+${NAME}[ \\t]*:=`, 'y')],
  ['assignment', new RegExp(`unexport[ \\t]+${NAME}[ \\t]*(?=[#\\r\\n]|$)`, 'y')],
  ['import', /import(?=\??[ \t]*(?:[xf]?["']))/y],
  ['module', new RegExp(`mod\\??[ \\t]+${NAME}[ \\t]*(?=[xf]?["']|[#\\r\\n]|$)`, 'y')],
  ['setting', new RegExp(`set[ \\t]+${NAME}[ \\t]*(?=:=|[#\\r\\n]|$)`, 'y')],
  ['function', new RegExp(`${NAME}\\(`, 'y')],
  ['assignment', new RegExp(`${NAME}[ \\t]*:=`, 'y')],
  ['recipe', new RegExp(`@?${NAME}(?=[ \\t:\\\\])`, 'y')],
];

/** Takes a justfile apart as far as its items. What is not certainly one makes the whole unreadable. */
export function scanJustfile(text: string): Justfile {
  const items: JustItem[] = [];
  let attributes = '';
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const line = lineEnd(text, at);
    const head = text.slice(at, line);
    if (/^\s*$|^#/.test(head)) at = line;
    else if (head.startsWith('[')) {
      const end = endOfExpression(text, at);
      if (end === undefined) return { unreadable: [at, line] };
      attributes += text.slice(at, end);
      at = end;
    } else {
      const item = readItem(text, at, attributes);
      if (item === undefined) return { unreadable: [at, line] };
      items.push(item);
      attributes = '';
      at += item.text.length;
    }
  }
  return { items };
}

function readItem(text: string, at: number, attributes: string): JustItem | undefined {
  for (const [kind, pattern] of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const [head, name = ''] = match;
    const start = at + (name === '' ? 0 : head.lastIndexOf(name));
    const headEnd = endOfExpression(text, at);
    if (headEnd === undefined) return undefined;
    const end = kind === 'recipe' ? endOfBody(text, headEnd) : headEnd;
    const range: TextRange = [start, start + (name === '' ? head.length : name.length)];
    return { kind, name, range, attributes, text: text.slice(at, end) };
  }
  return undefined;
}

/** A body is what is indented, with the empty lines in it. */
function endOfBody(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (/^[ \t]+\S/.test(line)) end = at + line.length;
    else if (line.trim() !== '') break;
  }
  return end;
}

/** The offset after a line's end. */
function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed + 1;
}
