import type { SourceCode } from 'eslint';
import type { Node, ObjectExpression } from 'estree';

import { INHERITED, UNKNOWN, type Environment } from '../env/environment.js';
import { readEnvironment } from '../env/read-environment.js';
import { propertyName, unwrap } from '../syntax/unwrap.js';
import { valueOf } from '../syntax/variables.js';
import type { Runner } from './runners.js';

/** The object literal that options are, or that their constant was declared with. */
export function objectLiteral(node: Node, sourceCode: SourceCode): ObjectExpression | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression') return inner;
  const value = inner.type === 'Identifier' ? valueOf(inner, sourceCode) : undefined;
  const literal = value && unwrap(value);
  return literal?.type === 'ObjectExpression' ? literal : undefined;
}

/** The variables that a runner's options give to the program. */
export function environmentIn(
  options: Node | undefined,
  { env, extends: added }: Runner,
  sourceCode: SourceCode,
): Environment {
  if (options === undefined) return INHERITED;
  const given = found(options, env, sourceCode);
  if (given === 'unknown') return UNKNOWN;
  if (given === undefined) return INHERITED;
  const environment = readEnvironment(given, sourceCode);
  const extending = added && !isTurnedOff(options, sourceCode);
  return extending ? { ...environment, inherits: true } : environment;
}

/** A property of options, by its name. */
export function option(options: Node, name: string, sourceCode: SourceCode): Node | undefined {
  const value = found(options, [name], sourceCode);
  return value === 'unknown' ? undefined : value;
}

function found(
  options: Node,
  [name = '', ...deeper]: readonly string[],
  sourceCode: SourceCode,
): Node | 'unknown' | undefined {
  const object = objectLiteral(options, sourceCode);
  if (object === undefined) return 'unknown';
  let value: Node | 'unknown' | undefined;
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') value = 'unknown';
    else if (propertyName(property) === undefined) value = 'unknown';
    else if (propertyName(property) === name) ({ value } = property);
  }
  if (value === undefined || value === 'unknown' || deeper.length === 0) return value;
  return found(value, deeper, sourceCode);
}

/** execa's `extendEnv: false`. */
function isTurnedOff(options: Node, sourceCode: SourceCode): boolean {
  const value = option(options, 'extendEnv', sourceCode);
  return value?.type === 'Literal' && value.value === false;
}
