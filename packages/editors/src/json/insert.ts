import type { TextEdit } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import type { JsonDocument } from './document.js';
import { render, renderValue, type Addition, type JsonValue } from './render.js';
import { beginsLine, indentationAt, styleOf, type JsonStyle } from './style.js';
import { readGap } from './tokens.js';

/**
 * Adds to the end of an object or list. What stands there is not touched but for the comma after its last value: comments
 * stay on their lines, one line stays one line, and a trailing comma is kept up.
 */
export function insertInto(
  document: JsonDocument,
  container: Node,
  additions: readonly Addition[],
): TextEdit[] {
  const last = container.children?.at(-1);
  const style = styleOf(document);
  if (last === undefined) return [intoEmpty(document, container, additions, style)];
  const end = last.offset + last.length;
  const { comma, after } = readGap(document.text, end);
  const isOneLine = !spansLines(document.text, container);
  const indentation = isOneLine ? undefined : childIndentation(document.text, container, style);
  const start = indentation === undefined ? style.separator.slice(1) : style.eol + indentation;
  const parts = additions.map((each) => start + render(each, style, indentation));
  const text = parts.join(',');
  if (comma !== undefined) return [{ range: [after, after], text: `${text},` }];
  if (isOneLine) return [{ range: [after, after], text: `,${text}` }];
  return [
    { range: [end, end], text: ',' },
    { range: [after, after], text },
  ];
}

/** The edit that gives a document without a value one. */
export function insertRoot(document: JsonDocument, value: JsonValue): TextEdit {
  const { text } = document;
  const style = styleOf(document);
  const before = /(?:^\ufeff?|[\r\n])[ \t]*$/.test(text) ? '' : style.eol;
  return {
    range: [text.length, text.length],
    text: before + renderValue(value, style, '') + style.eol,
  };
}

function intoEmpty(
  { text, root }: JsonDocument,
  container: Node,
  additions: readonly Addition[],
  style: JsonStyle,
): TextEdit {
  const close = container.offset + container.length - 1;
  const at = readGap(text, container.offset + 1).comments;
  const tail = text.slice(at, close);
  if (!mayTakeLines(text, container, root)) {
    const padding = container.type === 'array' ? '' : style.padding;
    const [lead, trail] = tail === '' ? [padding, padding] : [' ', ''];
    const parts = additions.map((each) => render(each, style, undefined));
    return { range: [at, at], text: lead + parts.join(style.separator) + trail };
  }
  const outer = indentationAt(text, container.offset);
  const inner = outer + style.unit;
  const lines = additions.map((each) => style.eol + inner + render(each, style, inner));
  const closing = /[\r\n]/.test(tail) ? '' : style.eol + outer;
  return { range: closing === '' ? [at, at] : [at, close], text: lines.join(',') + closing };
}

/** Whether an empty object may be opened over several lines: all but those of a document that is a single line. */
function mayTakeLines(text: string, container: Node, root: Node | undefined): boolean {
  return (
    container === root ||
    spansLines(text, container) ||
    (root !== undefined && spansLines(text, root))
  );
}

function spansLines(text: string, { offset, length }: Node): boolean {
  return /[\r\n]/.test(text.slice(offset, offset + length));
}

/** The indentation of a container's children, or where each hides behind another, of its end and one step more. */
function childIndentation(text: string, container: Node, style: JsonStyle): string {
  const child = container.children?.findLast(({ offset }) => beginsLine(text, offset));
  if (child !== undefined) return indentationAt(text, child.offset);
  const close = container.offset + container.length - 1;
  const outer = beginsLine(text, close) ? close : container.offset;
  return indentationAt(text, outer) + style.unit;
}
