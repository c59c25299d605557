import type { TextRange } from '@nopycache/core';
import { isScalar, Scalar, type Node } from 'yaml';

/** Where a node lies, without what follows it on its line. */
export function rangeOf(node: Node): TextRange {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/**
 * The text that a scalar becomes as the value of an environment variable. Compose and runners of workflows print what
 * YAML takes for a number or a boolean; a number counts only if it is printed as it is written.
 */
export function scalarText(node: Node | undefined): string | undefined {
  if (!isScalar(node) || node.tag !== undefined) return undefined;
  if (typeof node.value === 'string') return node.value;
  const { source } = node;
  if (typeof node.value === 'boolean') return source;
  const plain = typeof node.value === 'number' && /^-?(?:0|[1-9]\d*)$/.test(source ?? '');
  return plain ? source : undefined;
}

/** Where the characters of a scalar lie; `undefined` where they are not written as they are meant. */
export function contentRange(node: Node, text: string): TextRange | undefined {
  if (!isScalar(node)) return undefined;
  const [start, end] = rangeOf(node);
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  const range: TextRange = quoted ? [start + 1, end - 1] : [start, end];
  return text.slice(...range) === scalarText(node) ? range : undefined;
}
