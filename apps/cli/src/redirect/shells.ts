import { SHELLS, shellOfProgram, type Shell, type ShellName } from '@nopycache/shell';

import { UsageError } from '../usage-error.js';

/**
 * The shells that are named, or the one that is used.
 *
 * @throws UsageError where nothing says which that is
 */
export function chosenShells(names: readonly ShellName[] | undefined): readonly Shell[] {
  if (names !== undefined) return [...new Set(names)].map((name) => SHELLS[name]);
  const program = process.env['SHELL'];
  const used = shellOfProgram(program ?? (process.platform === 'win32' ? 'powershell' : ''));
  if (used !== undefined) return [used];
  const why = program ? `SHELL is ${program}, which is not known here` : 'SHELL is not set';
  throw new UsageError(
    `${why}. Name your shell with --shell, one of: ${Object.keys(SHELLS).join(', ')}.`,
  );
}
