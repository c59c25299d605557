import type { ObjectExpression, Node } from 'estree';

/** A variable that gets a value. */
export interface Setting {
  readonly name: string;
  /** What is said of it: the property, or the assignment. */
  readonly node: Node;
  /** `undefined` where it takes the variable away, as Node has it. */
  readonly value: Value;
}

/** A value as the program gets it: its text, nothing at all, or not known. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unset' }
  | { readonly kind: 'unknown' };

/** The variables that a program is run with. */
export interface Environment {
  /** By their names, the last setting of each. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** Whether nothing is set but what is known, or comes from this process. */
  readonly complete: boolean;
  /** Whether the variables of this process are among them. */
  readonly inherits: boolean;
  /** The object that a property can be added to, where it is written at the call. */
  readonly object: ObjectExpression | undefined;
}

/** What a program gets that is told nothing. */
export const INHERITED: Environment = {
  settings: new Map(),
  complete: true,
  inherits: true,
  object: undefined,
};

/** What nothing is known of. */
export const UNKNOWN: Environment = { ...INHERITED, complete: false };
