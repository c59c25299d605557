import { InvalidArgumentError } from 'commander';

/** Reads file name endings such as `.hy,.pyx`; the dot may be left out. */
export function sourceSuffixes(value: string, previous: readonly string[] = []): readonly string[] {
  const suffixes = value.split(',').map((name) => (name.startsWith('.') ? name : `.${name}`));
  const wrong = suffixes.find((suffix) => !/^\.[^./\\\s]+$/.test(suffix));
  if (wrong === undefined) return [...previous, ...suffixes];
  throw new InvalidArgumentError(`"${value}" is no list of file name endings, as in .hy,.pyx.`);
}
