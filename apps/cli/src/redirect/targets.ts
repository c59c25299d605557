import { resolve } from 'node:path';

import type { BlockContent, Home, Prefix, Shell } from '@nopycache/shell';

import { UsageError } from '../usage-error.js';

/** A file that is to be written, and what it is to say. */
export interface Target {
  readonly path: string;
  readonly shell: Shell;
  readonly content: BlockContent;
}

/** What the files are to say, and where. */
export interface Wanted {
  readonly prefix: Prefix;
  readonly aliases: boolean;
  /** Instead of the files that the shell itself says. */
  readonly file?: string | undefined;
}

/**
 * The files to write for some shells, each once: what two shells read says what both want.
 *
 * @throws UsageError where one file is named for several shells
 */
export function targetsOf(shells: readonly Shell[], home: Home, wanted: Wanted): Target[] {
  const content: BlockContent = { prefix: wanted.prefix, aliases: wanted.aliases };
  if (wanted.file !== undefined) return [{ ...onlyFile(shells, wanted.file), content }];
  const targets = new Map<string, Target>();
  for (const shell of shells) {
    for (const { path, holds } of shell.startupFiles(home)) {
      const known = targets.get(path);
      const own: BlockContent = {
        prefix: holds.includes('prefix') ? wanted.prefix : known?.content.prefix,
        aliases: (holds.includes('aliases') && wanted.aliases) || known?.content.aliases === true,
      };
      targets.set(path, { path, shell: known?.shell ?? shell, content: own });
    }
  }
  return [...targets.values()];
}

/** The files that a block may have to be taken out of. */
export function removalTargets(
  shells: readonly Shell[],
  home: Home,
  file: string | undefined,
): Target[] {
  if (file !== undefined) return [{ ...onlyFile(shells, file), content: {} }];
  const targets = new Map<string, Target>();
  for (const shell of shells) {
    for (const path of shell.everyFile(home)) targets.set(path, { path, shell, content: {} });
  }
  return [...targets.values()];
}

function onlyFile([shell, other]: readonly Shell[], file: string): Pick<Target, 'path' | 'shell'> {
  if (shell !== undefined && other === undefined) return { path: resolve(file), shell };
  throw new UsageError('--file names a file of one shell. Name that one alone with --shell.');
}
