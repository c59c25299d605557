import { InvalidArgumentError } from 'commander';

import { interpreterOfVersion } from '../interpreters/version.js';

/** Reads interpreters to keep, as in `3.12,pypy3.10`. */
export function pythonVersions(value: string, previous: readonly string[] = []): readonly string[] {
  return [
    ...previous,
    ...value.split(',').map((text) => {
      const interpreter = interpreterOfVersion(text.trim());
      if (interpreter !== undefined) return interpreter;
      throw new InvalidArgumentError(`"${text}" is no Python version, as in 3.12 or pypy3.10.`);
    }),
  ];
}
