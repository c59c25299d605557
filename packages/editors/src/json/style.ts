import { endOfLineOf } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import { membersOf, type JsonDocument } from './document.js';

/** How a document is laid out, so that what is added looks like the rest. */
export interface JsonStyle {
  readonly eol: '\n' | '\r\n';
  /** One step of indentation. */
  readonly unit: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** Between two values of a line. */
  readonly separator: string;
  /** Inside of braces that stand on one line. */
  readonly padding: string;
}

/** Reads the style off a document, at first hand where it has an example of it. */
export function styleOf({ text, root }: JsonDocument): JsonStyle {
  const containers = root === undefined ? [] : [...containersIn(root)];
  const first = root?.children?.[0];
  const colon = firstOf(containers, (container) => colonIn(text, container)) ?? ': ';
  return {
    eol: endOfLineOf(text),
    unit: firstOf(containers, (container) => unitIn(text, container)) ?? '  ',
    colon,
    separator:
      firstOf(containers, (container) => separatorIn(text, container)) ??
      (colon.endsWith(' ') ? ', ' : ','),
    padding: root === undefined || first === undefined || hasPadding(text, root) ? ' ' : '',
  };
}

function* containersIn(node: Node): Generator<Node> {
  const queue = [node];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next.type === 'object' || next.type === 'array') yield next;
    queue.push(...(next.children ?? []));
  }
}

function firstOf<T>(nodes: readonly Node[], read: (node: Node) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = read(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unitIn(text: string, container: Node): string | undefined {
  const outer = indentationAt(text, container.offset);
  for (const { offset } of container.children ?? []) {
    if (!beginsLine(text, offset)) continue;
    const inner = indentationAt(text, offset);
    if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  }
  return undefined;
}

function colonIn(text: string, container: Node): string | undefined {
  if (container.type !== 'object') return undefined;
  for (const { keyNode, value } of membersOf(container)) {
    const colon = text.slice(keyNode.offset + keyNode.length, value.offset);
    if (/^ *: *$/.test(colon)) return colon;
  }
  return undefined;
}

function separatorIn(text: string, { children = [] }: Node): string | undefined {
  const [first, second] = children;
  if (first === undefined || second === undefined) return undefined;
  const between = text.slice(first.offset + first.length, second.offset);
  return /^, *$/.test(between) ? between : undefined;
}

function hasPadding(text: string, { offset }: Node): boolean {
  return /^\s/.test(text.slice(offset + 1, offset + 2));
}

/** The white space that the line of an offset begins with. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Whether only white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^\ufeff?[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Where the line of an offset begins; a lone CR ends a line in JSON too. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
