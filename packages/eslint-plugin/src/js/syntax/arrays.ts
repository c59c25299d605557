import type { Scope, SourceCode } from 'eslint';
import type { ArrayExpression, CallExpression, Node } from 'estree';

import { keyName, unwrap } from './unwrap.js';
import { bindingOf, variableOf } from './variables.js';

/** An array as it is when it is handed to a function. */
export interface KnownArray {
  readonly literal: ArrayExpression;
  /** Whether more is added at its end. */
  readonly grows: boolean;
}

type Parented = Node & { readonly parent: Parented };

/** The array that a call is given, where it is written there, or in a constant that nobody else can change. */
export function arrayOf(
  node: Node,
  call: CallExpression,
  sourceCode: SourceCode,
): KnownArray | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return { literal: inner, grows: false };
  const variable = inner.type === 'Identifier' ? variableOf(inner, sourceCode) : undefined;
  const binding = variable && bindingOf(variable);
  if (variable === undefined || binding?.pattern.type !== 'Identifier') return undefined;
  const literal = unwrap(binding.init);
  if (literal.type !== 'ArrayExpression') return undefined;
  const uses = variable.references.map((reference) => useOf(reference, call));
  return uses.includes('unknown') ? undefined : { literal, grows: uses.includes('push') };
}

const READING: readonly (string | undefined)[] = ['length', 'join', 'map', 'includes', 'slice'];

function useOf(reference: Scope.Reference, call: CallExpression): 'read' | 'push' | 'unknown' {
  if (reference.init === true) return 'read';
  const identifier = reference.identifier as unknown as Parented;
  const { parent } = identifier;
  if ((parent as Node) === call || parent.type === 'SpreadElement') return 'read';
  if (parent.type !== 'MemberExpression' || parent.object !== identifier) return 'unknown';
  const name = keyName(parent.property, parent.computed);
  if (name === 'push') return 'push';
  return READING.includes(name) ? 'read' : 'unknown';
}
