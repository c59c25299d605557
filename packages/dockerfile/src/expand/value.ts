/** What a word says once its variables are replaced, as far as it can be known without building. */
export interface Value {
  /** `undefined` where it cannot be known. */
  readonly text: string | undefined;
  /** Whether nobody can change it from outside: not where a build argument took part. */
  readonly certain: boolean;
}

export const UNKNOWN: Value = { text: undefined, certain: false };

/** A value that is what it says. */
export function literal(text: string): Value {
  return { text, certain: true };
}

/** One value after the other. */
export function joined(left: Value, right: Value): Value {
  if (left.text === undefined || right.text === undefined) return UNKNOWN;
  return { text: left.text + right.text, certain: left.certain && right.certain };
}

/** The text of a value that nothing from outside can change. */
export function certainText(value: Value): string | undefined {
  return value.certain ? value.text : undefined;
}
