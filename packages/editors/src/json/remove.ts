import { applyEdits, type TextEdit, type TextRange } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import { parseJson, type JsonDocument } from './document.js';
import { beginsLine, lineStart } from './style.js';
import { readGap } from './tokens.js';

/**
 * Takes children out of an object or list, each with its comma, and with its line where it has that for itself. Comments
 * stay. It undoes what `insertInto` does.
 */
export function removeFrom(
  { text }: JsonDocument,
  container: Node,
  gone: readonly Node[],
): TextEdit[] {
  const children = container.children ?? [];
  const open = container.offset + 1;
  const close = container.offset + container.length - 1;
  const kept = children.filter((child) => !gone.includes(child));
  if (kept.length === 0 && !holdsComments(text, container)) return [deletion([open, close])];
  const removal = (mayJoin: boolean): TextEdit[] => [
    ...gone.flatMap((child) => removalOf(text, child, mayJoin)),
    ...lastComma(text, children, kept),
  ];
  // A bracket may move up to the line before, but not into a comment that ends with it.
  const joined = removal(true);
  return parseJson(applyEdits(text, joined)).problem === undefined ? joined : removal(false);
}

/** The comma that nothing follows any more. */
function lastComma(text: string, children: readonly Node[], kept: readonly Node[]): TextEdit[] {
  const [last, lastKept] = [children.at(-1), kept.at(-1)];
  if (last === undefined || lastKept === undefined || last === lastKept) return [];
  const comma = commaAfter(text, last) === undefined ? commaAfter(text, lastKept) : undefined;
  return comma === undefined ? [] : [deletion([comma, comma + 1])];
}

function removalOf(text: string, child: Node, mayJoin: boolean): TextEdit[] {
  const end = child.offset + child.length;
  const comma = commaAfter(text, child);
  const isApart = comma !== undefined && /\S/.test(text.slice(end, comma));
  const wholeEnd = comma === undefined || isApart ? end : comma + 1;
  const whole = deletion(widened(text, [child.offset, wholeEnd], mayJoin));
  return isApart ? [whole, deletion([comma, comma + 1])] : [whole];
}

/** With the line, if nothing else is on it, or else with the white space that set it off. */
function widened(text: string, [start, end]: TextRange, mayJoin: boolean): TextRange {
  const rest = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const next = text.slice(end + rest, end + rest + 1);
  const line = lineStart(text, start);
  if (!beginsLine(text, start)) {
    const before = /[ \t]*$/.exec(text.slice(line, start))?.[0].length ?? 0;
    return [start - before, end];
  }
  const eol = text.slice(0, line).endsWith('\r\n') ? 2 : Math.min(line, 1);
  if (next === '' || /[\r\n]/.test(next)) return [line - eol, end + rest];
  if (/[\]}]/.test(next) && mayJoin) return [line - eol, end];
  return [start, end + rest];
}

function commaAfter(text: string, { offset, length }: Node): number | undefined {
  return readGap(text, offset + length).comma;
}

function holdsComments(text: string, { offset, children = [] }: Node): boolean {
  const gaps = [offset + 1, ...children.map((child) => child.offset + child.length)];
  return gaps.some((start) => readGap(text, start).comments > start);
}

function deletion(range: TextRange): TextEdit {
  return { range, text: '' };
}
