import { nearestName } from '@nopycache/report/text';
import { InvalidArgumentError } from 'commander';

/** Makes a parser of lists such as `orphan,temporary`; an option given twice adds to its list. */
export function listOf<T extends string>(
  allowed: readonly T[],
): (value: string, previous: readonly T[] | undefined) => readonly T[] {
  return (value, previous = []) => {
    const names = value.split(',').map((name) => name.trim());
    return [...previous, ...names.map((name) => known(name, allowed))];
  };
}

function known<T extends string>(name: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  const nearest = nearestName(name, allowed);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw new InvalidArgumentError(`"${name}" is none of: ${allowed.join(', ')}.${hint}`);
}
