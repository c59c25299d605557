import type { SourceCode } from 'eslint';
import type { Node, TemplateLiteral } from 'estree';

import { unwrap } from './unwrap.js';
import { valueOf } from './variables.js';

/** How far constants are followed: one may be declared with another. */
const DEPTH = 5;

/** The text of an expression, as far as the code says it: of strings, templates, sums of them, and constants. */
export function staticText(
  node: Node,
  sourceCode: SourceCode,
  depth: number = DEPTH,
): string | undefined {
  const inner = unwrap(node);
  const textOf = (part: Node): string | undefined => staticText(part, sourceCode, depth - 1);
  if (inner.type === 'Literal') return typeof inner.value === 'string' ? inner.value : undefined;
  if (inner.type === 'TemplateLiteral') return joined(templateParts(inner, textOf));
  if (inner.type === 'BinaryExpression' && inner.operator === '+') {
    return joined([textOf(inner.left), textOf(inner.right)]);
  }
  if (inner.type !== 'Identifier' || depth === 0) return undefined;
  const value = valueOf(inner, sourceCode);
  return value && textOf(value);
}

function templateParts(
  { quasis, expressions }: TemplateLiteral,
  textOf: (part: Node) => string | undefined,
): (string | undefined)[] {
  return quasis.flatMap(({ value: { cooked } }, index) => {
    const expression = expressions[index];
    return [cooked ?? undefined, ...(expression === undefined ? [] : [textOf(expression)])];
  });
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
