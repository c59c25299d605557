import fs from 'node:fs';
import { join } from 'node:path';

import { UsageError } from '@nopycache/check-command';

/** The names that makes look for, the first wins: GNU make's, bmake's, and that of FreeBSD. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'GNU make': ['GNUmakefile', 'makefile', 'Makefile'],
  bmake: ['makefile', 'Makefile'],
  'make of FreeBSD': ['BSDmakefile', 'makefile', 'Makefile'],
};

/** The file to edit, and what users should know about it. */
export interface ChosenFile {
  readonly path: string;
  readonly remarks: readonly string[];
}

/**
 * The file that GNU make reads in a directory, or else another make; `Makefile` where there is none and it is to be made.
 *
 * @see https://www.gnu.org/software/make/manual/html_node/Makefile-Names.html and make(1) of NetBSD and FreeBSD
 * @throws {UsageError} where there is none
 */
export function chooseFile(directory: string, create: boolean): ChosenFile {
  const names = namesIn(directory);
  const read = Object.entries(ORDERS).map(
    ([make, order]) => [make, order.find((name) => names.includes(name))] as const,
  );
  const chosen = read.map(([, name]) => name).find((name) => name !== undefined);
  if (chosen !== undefined)
    return { path: join(directory, chosen), remarks: remarksOn(chosen, read) };
  if (create) return { path: join(directory, 'Makefile'), remarks: [] };
  throw new UsageError(
    'There is no Makefile in this directory. Name one with --file, or make one with add --create.',
  );
}

/** Listed, because where names differ in case only, `makefile` would be found as `Makefile` too. */
function namesIn(directory: string): string[] {
  try {
    return fs.readdirSync(directory);
  } catch {
    throw new UsageError('The current directory cannot be listed. Name a Makefile with --file.');
  }
}

/** Which other files there are, and who reads them. */
function remarksOn(
  chosen: string,
  read: readonly (readonly [make: string, name: string | undefined])[],
): string[] {
  const others = [...new Set(read.map(([, name]) => name))].filter((name) => name !== chosen);
  return others.map((other) => {
    const makes = read.filter(([, name]) => name === other).map(([make]) => make);
    return other === undefined
      ? `${makes.join(' and ')} do not read ${chosen}.`
      : `${chosen} is edited, but ${makes.join(' and ')} would read ${other}.`;
  });
}
