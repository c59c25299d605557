import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import type { Home, Shell } from '@nopycache/shell';

import { describeHome } from '../edit-files/home.js';

/**
 * Describes the home directory of whoever runs the command, with what the shells themselves know of it.
 *
 * @throws UsageError where it is not known, not there, or somebody else's
 */
export function homeFor(shells: readonly Shell[]): Home {
  const home = describeHome();
  return { ...home, env: { ...home.env, ...zdotdir(home.directory, shells) } };
}

/** Where zsh's files are, if only its own `.zshenv` says so; zsh reads that however it is started. */
function zdotdir(directory: string, shells: readonly Shell[]): { ZDOTDIR?: string } {
  if (!shells.some(({ name }) => name === 'zsh') || process.env['ZDOTDIR'] !== undefined) return {};
  if (!fs.existsSync(join(directory, '.zshenv'))) return {};
  const { stdout, status } = spawnSync('zsh', ['-c', 'print -rn -- "<$ZDOTDIR>"'], {
    encoding: 'utf8',
    timeout: 5_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const found = status === 0 ? /<(.*)>$/.exec(stdout)?.[1] : undefined;
  return found ? { ZDOTDIR: found } : {};
}
