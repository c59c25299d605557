import fs from 'node:fs';
import { dirname, basename, join, resolve } from 'node:path';

import { nearestName } from '@nopycache/report/text';

/** What to say of a path where nothing is: with the name beside it that was probably meant. */
export function missingFile(argument: string, cwd: string): string {
  const directory = dirname(argument);
  const near = nearestName(basename(argument), namesIn(resolve(cwd, directory)));
  if (near === undefined) return `${argument}: no such file. Check the path.`;
  const meant = directory === '.' ? near : join(directory, near);
  return `${argument}: no such file. Did you mean ${meant}?`;
}

function namesIn(directory: string): readonly string[] {
  try {
    return fs.readdirSync(directory);
  } catch {
    return [];
  }
}
