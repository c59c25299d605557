import fs from 'node:fs';

import { nearestName } from '@nopycache/report/text';

import { UsageError } from '../usage-error.js';

/**
 * What is no command is a directory to scan, so that a slip of the keyboard is one too.
 *
 * @throws {UsageError} where the first directory does not exist and is called almost like a command
 */
export function refuseMistyped([first]: readonly string[], commands: readonly string[]): void {
  if (first === undefined || !/^[a-z]+$/.test(first) || fs.existsSync(first)) return;
  const meant = nearestName(first, commands);
  if (meant === undefined) return;
  throw new UsageError(
    `${first}: there is no such command, and no such directory. Did you mean nopycache ${meant}?`,
  );
}
