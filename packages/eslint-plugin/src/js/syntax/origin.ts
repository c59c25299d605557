import type { Scope, SourceCode } from 'eslint';
import type { CallExpression, Identifier, Node, ObjectPattern } from 'estree';

import { keyName, propertyName, unwrap } from './unwrap.js';
import { bindingOf, variableOf } from './variables.js';

/** Where a value comes from: `child_process.spawn` for whatever the file calls it. */
export interface Origin {
  /** A module's name without `node:`, or `globalThis`. */
  readonly module: string;
  /** What is taken from it, from the outside in; empty for all of it. */
  readonly path: readonly string[];
}

/** How far names are followed: an alias of an alias of an import. */
const DEPTH = 8;

/** Where an expression's value comes from; `undefined` where that is not plain. */
export function originOf(
  node: Node,
  sourceCode: SourceCode,
  depth: number = DEPTH,
): Origin | undefined {
  if (depth === 0) return undefined;
  const inner = unwrap(node);
  const next = (part: Node): Origin | undefined => originOf(part, sourceCode, depth - 1);
  if (inner.type === 'Identifier') return originOfName(inner, sourceCode, next);
  if (inner.type === 'CallExpression') return originOfCall(inner, next);
  if (inner.type === 'MemberExpression') {
    const name = keyName(inner.property, inner.computed);
    return name === undefined ? undefined : member(next(inner.object), name);
  }
  const awaited = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : undefined;
  return awaited?.type === 'ImportExpression' ? moduleOf(awaited.source) : undefined;
}

function originOfName(
  identifier: Identifier,
  sourceCode: SourceCode,
  next: (node: Node) => Origin | undefined,
): Origin | undefined {
  const variable = variableOf(identifier, sourceCode);
  if (variable === undefined) return { module: 'globalThis', path: [identifier.name] };
  const [def] = variable.defs;
  if (def?.type === 'ImportBinding') return originOfImport(def);
  const binding = bindingOf(variable);
  if (binding === undefined) return undefined;
  const { pattern, init } = binding;
  if (pattern.type === 'Identifier') return next(init);
  return pattern.type === 'ObjectPattern' ? taken(next(init), pattern, identifier.name) : undefined;
}

/** What an import takes; of `import cp = require('child_process')` ESTree's types know nothing. */
function originOfImport({ node }: Scope.Definition): Origin | undefined {
  const specifier = node as Node | TSImport;
  if (specifier.type === 'TSImportEqualsDeclaration') {
    const { expression } = specifier.moduleReference;
    return expression && moduleOf(expression);
  }
  const { source } = (specifier as unknown as { parent: { source: Node } }).parent;
  const module = moduleOf(source);
  if (specifier.type === 'ImportDefaultSpecifier') return member(module, 'default');
  if (specifier.type !== 'ImportSpecifier') return module;
  const name = specifier.imported.type === 'Identifier' ? specifier.imported.name : undefined;
  return name === undefined ? undefined : member(module, name);
}

interface TSImport {
  readonly type: 'TSImportEqualsDeclaration';
  readonly moduleReference: { readonly expression?: Node };
}

/** What `const { a: { b } } = …` takes for `b`. */
function taken(
  from: Origin | undefined,
  { properties }: ObjectPattern,
  name: string,
): Origin | undefined {
  for (const property of properties) {
    if (property.type !== 'Property') continue;
    const key = propertyName(property);
    const { value } = property;
    if (key === undefined) continue;
    if (value.type === 'Identifier' && value.name === name) return member(from, key);
    if (value.type === 'ObjectPattern') {
      const found = taken(member(from, key), value, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** `require('x')`, and `promisify(f)`, which takes what `f` takes. */
function originOfCall(
  { callee, arguments: [first] }: CallExpression,
  next: (node: Node) => Origin | undefined,
): Origin | undefined {
  const called = next(callee);
  if (first === undefined || called === undefined) return undefined;
  const name = dotted(called);
  if (name === 'globalThis.require' || name === 'process.getBuiltinModule') return moduleOf(first);
  if (name === 'module.createRequire') return { module: 'globalThis', path: ['require'] };
  return name === 'util.promisify' ? next(first) : undefined;
}

/** A value's name among all modules: `child_process.spawn`. */
export function dotted({ module, path }: Origin): string {
  const [first, ...rest] = path;
  if (module === 'globalThis' && first === 'process') return ['process', ...rest].join('.');
  return [module, ...path].join('.');
}

/** Modules of Node have no default but themselves. */
function member(origin: Origin | undefined, name: string): Origin | undefined {
  if (origin === undefined) return undefined;
  const { module, path } = origin;
  if (name === 'default' && path.length === 0 && NODE_MODULES.includes(module)) return origin;
  return { module, path: [...path, name] };
}

const NODE_MODULES: readonly string[] = ['child_process', 'module', 'process', 'util'];

function moduleOf(source: Node): Origin | undefined {
  if (source.type !== 'Literal' || typeof source.value !== 'string') return undefined;
  return { module: source.value.replace(/^node:/, ''), path: [] };
}
