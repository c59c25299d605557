import { satisfies, validRange } from '@renovatebot/pep440';

const MINOR_VERSIONS = [
  '2.7',
  ...Array.from({ length: 30 }, (_, minor) => `3.${String(minor)}`),
] as const;
/** More micro releases than any minor version has had. */
const MICRO_VERSIONS = Array.from({ length: 40 }, (_, micro) => micro);

/**
 * The interpreters that a `requires-python` allows (PyPA's core metadata, `Requires-Python`): those of which it allows
 * any micro release.
 *
 * @returns `undefined` when the specifier cannot be read
 */
export function interpretersAllowed(specifier: string): string[] | undefined {
  if (!validRange(specifier)) return undefined;
  return MINOR_VERSIONS.filter((version) =>
    MICRO_VERSIONS.some((micro) => satisfies(`${version}.${String(micro)}`, specifier)),
  ).flatMap((version) => [`cpython-${version}`, `pypy-${version}`, `graalpy-${version}`]);
}
