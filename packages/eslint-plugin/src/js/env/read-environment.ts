import type { Scope, SourceCode } from 'eslint';
import type { Identifier, Node, ObjectExpression } from 'estree';

import { dotted, originOf } from '../syntax/origin.js';
import { keyName, propertyName, unwrap } from '../syntax/unwrap.js';
import { bindingOf, variableOf } from '../syntax/variables.js';
import { INHERITED, UNKNOWN, type Environment, type Setting } from './environment.js';
import { envValue } from './value.js';

/** How deep objects are followed into each other. */
const DEPTH = 5;

/** The variables that an expression stands for, where it is given as `env`. */
export function readEnvironment(
  node: Node,
  sourceCode: SourceCode,
  depth: number = DEPTH,
): Environment {
  if (depth === 0) return UNKNOWN;
  const inner = unwrap(node);
  if (isProcessEnv(inner, sourceCode)) return INHERITED;
  if (inner.type === 'ObjectExpression') return ofObject(inner, sourceCode, depth);
  if (inner.type === 'Identifier') return ofVariable(inner, sourceCode, depth);
  if (inner.type === 'CallExpression' && isObjectAssign(inner.callee, sourceCode)) {
    const parts = inner.arguments.map((argument) =>
      argument.type === 'SpreadElement'
        ? UNKNOWN
        : readEnvironment(argument, sourceCode, depth - 1),
    );
    return parts.reduce(overlaid, { ...INHERITED, inherits: false });
  }
  return UNKNOWN;
}

/** Whether an expression is `process.env`, by whichever name. */
export function isProcessEnv(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  return (
    origin !== undefined &&
    ['process.env', 'globalThis.Bun.env', 'bun.env'].includes(dotted(origin))
  );
}

function isObjectAssign(callee: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(callee, sourceCode);
  return origin !== undefined && dotted(origin) === 'globalThis.Object.assign';
}

function ofObject(object: ObjectExpression, sourceCode: SourceCode, depth: number): Environment {
  let environment: Environment = { ...INHERITED, inherits: false };
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') {
      const spread = readEnvironment(property.argument, sourceCode, depth - 1);
      environment = overlaid(environment, spread);
      continue;
    }
    const name = propertyName(property);
    if (name === undefined) environment = { ...environment, complete: false };
    else {
      const value = envValue(property.value, sourceCode);
      environment = withSetting(environment, { name, node: property, value });
    }
  }
  return { ...environment, object };
}

/** What an object has when another is spread over it; of an unknown one nobody knows what it takes away. */
function overlaid(below: Environment, above: Environment): Environment {
  return {
    settings: new Map([...below.settings, ...above.settings]),
    complete: below.complete && above.complete,
    inherits: below.inherits || above.inherits,
    object: undefined,
  };
}

function withSetting(environment: Environment, setting: Setting): Environment {
  return { ...environment, settings: new Map(environment.settings).set(setting.name, setting) };
}

/** A constant's object, with what is assigned to its properties; unknown as soon as it is handed to anybody. */
function ofVariable(identifier: Identifier, sourceCode: SourceCode, depth: number): Environment {
  const variable = variableOf(identifier, sourceCode);
  const binding = variable && bindingOf(variable);
  if (variable === undefined || binding?.pattern.type !== 'Identifier') return UNKNOWN;
  let environment = readEnvironment(binding.init, sourceCode, depth - 1);
  for (const reference of variable.references) {
    const use = useOf(reference, sourceCode);
    if (use === 'unknown') environment = { ...environment, complete: false };
    else if (use !== 'read') environment = withSetting(environment, use);
  }
  return { ...environment, object: undefined };
}

type Parented = Node & { readonly parent: Parented };

/** What a use of a variable does to the object that it is. */
function useOf(reference: Scope.Reference, sourceCode: SourceCode): Setting | 'read' | 'unknown' {
  if (reference.init === true) return 'read';
  const identifier = reference.identifier as unknown as Parented;
  const { parent } = identifier;
  if (parent.type === 'SpreadElement') return 'read';
  if (parent.type === 'Property' && parent.value === identifier) return 'read';
  if (parent.type !== 'MemberExpression' || parent.object !== identifier) return 'unknown';
  const { parent: around } = parent as unknown as Parented;
  if (around.type === 'UnaryExpression' && around.operator === 'delete') return 'unknown';
  if (around.type !== 'AssignmentExpression' || around.left !== parent) return 'read';
  const name = keyName(parent.property, parent.computed);
  if (name === undefined) return 'unknown';
  return { name, node: around, value: envValue(around.right, sourceCode) };
}
