import type { Scope, SourceCode } from 'eslint';
import type { Identifier, Node, Pattern } from 'estree';

/** The variable that a name means where it stands; `undefined` for names that the file does not declare. */
export function variableOf(
  identifier: Identifier,
  sourceCode: SourceCode,
): Scope.Variable | undefined {
  let scope: Scope.Scope | null = sourceCode.getScope(identifier);
  for (; scope !== null; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) return variable.defs.length > 0 ? variable : undefined;
  }
  return undefined;
}

/** How a variable gets the one value that it ever has: what it is declared as, and from what. */
export interface Binding {
  readonly pattern: Pattern;
  readonly init: Node;
}

/** The declaration of a variable that is never assigned to again; `undefined` for others, parameters among them. */
export function bindingOf({ defs, references }: Scope.Variable): Binding | undefined {
  const [def, another] = defs;
  if (def?.type !== 'Variable' || another !== undefined) return undefined;
  if (references.some((reference) => reference.isWrite() && reference.init !== true)) {
    return undefined;
  }
  const { id, init } = def.node;
  return init === null || init === undefined ? undefined : { pattern: id, init };
}

/** What a variable is, where it is declared by its own name and never assigned to again. */
export function valueOf(identifier: Identifier, sourceCode: SourceCode): Node | undefined {
  const variable = variableOf(identifier, sourceCode);
  const binding = variable && bindingOf(variable);
  return binding?.pattern.type === 'Identifier' ? binding.init : undefined;
}
