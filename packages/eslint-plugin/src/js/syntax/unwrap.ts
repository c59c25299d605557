import type { Expression, Node, PrivateIdentifier, Property, Super } from 'estree';

/** What TypeScript wraps around an expression without changing its value; ESTree's types know none of it. */
const WRAPPERS: readonly string[] = [
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
];

/** The expression itself, without TypeScript's assertions about it. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (WRAPPERS.includes(inner.type))
    inner = (inner as unknown as { expression: Node }).expression;
  return inner;
}

/** The name that a member or a property is asked for by, where the code says it. */
export function keyName(
  key: Expression | PrivateIdentifier | Super,
  computed: boolean,
): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'Literal') return typeof key.value === 'string' ? key.value : undefined;
  if (key.type !== 'TemplateLiteral' || key.expressions.length > 0) return undefined;
  return key.quasis[0]?.value.cooked ?? undefined;
}

/** The name of an object's property. */
export function propertyName({ key, computed }: Property): string | undefined {
  return keyName(key, computed);
}

/** Where a node stands; ESLint's parsers give every node its range. */
export function rangeOf(node: Node): [start: number, end: number] {
  if (node.range === undefined) throw new TypeError(`A ${node.type} without a range.`);
  return node.range;
}
