/** Where in a value something is wrong, from the outside in. */
export type Path = readonly (string | number)[];

/** Something is not as it has to be. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly path: Path;
  readonly what: string;

  constructor(path: Path, what: string) {
    super(what);
    this.path = path;
    this.what = what;
  }
}

/** @throws Fault */
export function fail(path: Path, what: string): never {
  throw new Fault(path, what);
}

export function record(value: unknown, path: Path): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail(path, 'is not an object');
  }
  return value as Record<string, unknown>;
}

export function array(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) fail(path, 'is not a list');
  return value as readonly unknown[];
}

export function string(value: unknown, path: Path): string {
  if (typeof value !== 'string') fail(path, 'is not a string');
  return value;
}

export function boolean(value: unknown, path: Path): void {
  if (typeof value !== 'boolean') fail(path, 'is neither true nor false');
}

export function whole(value: unknown, path: Path): void {
  if (!Number.isInteger(value)) fail(path, 'is not a whole number');
}

export function oneOf(value: unknown, allowed: readonly string[], path: Path): void {
  if (!allowed.includes(string(value, path))) {
    fail(path, `is ${JSON.stringify(value)}, which is none of ${allowed.join(', ')}`);
  }
}

export function allOf(value: unknown, allowed: readonly string[], path: Path): void {
  array(value, path).forEach((item, at) => {
    oneOf(item, allowed, [...path, at]);
  });
}

export function strings(value: unknown, path: Path): void {
  array(value, path).forEach((item, at) => string(item, [...path, at]));
}
