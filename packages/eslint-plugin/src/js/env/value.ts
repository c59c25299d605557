import type { SourceCode } from 'eslint';
import type { Node } from 'estree';

import { staticText } from '../syntax/static-text.js';
import { unwrap } from '../syntax/unwrap.js';
import type { Value } from './environment.js';

const UNKNOWN: Value = { kind: 'unknown' };

/** The value of a variable in `env`, as Node turns it into text: `undefined` takes the variable out, `false` is a text. */
export function envValue(node: Node, sourceCode: SourceCode): Value {
  const inner = unwrap(node);
  if (inner.type === 'Identifier' && inner.name === 'undefined') return { kind: 'unset' };
  if (inner.type === 'UnaryExpression' && inner.operator === 'void') return { kind: 'unset' };
  if (inner.type === 'Literal' && isPlain(inner.value)) {
    return { kind: 'text', text: String(inner.value) };
  }
  const text = staticText(inner, sourceCode);
  return text === undefined ? UNKNOWN : { kind: 'text', text };
}

/** The value of a variable that is assigned to `process.env`, where everything becomes a text. */
export function processEnvValue(node: Node, sourceCode: SourceCode): Value {
  const value = envValue(node, sourceCode);
  return value.kind === 'unset' ? { kind: 'text', text: 'undefined' } : value;
}

function isPlain(value: unknown): boolean {
  return value === null || ['boolean', 'number'].includes(typeof value);
}
