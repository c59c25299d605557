import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { isAbsolute, join } from 'node:path';

import type { Home, Shell } from '@nopycache/shell';

import { UsageError } from '../usage-error.js';

/**
 * Describes the home directory of whoever runs the command.
 *
 * @throws UsageError where it is not known, not there, or somebody else's
 */
export function describeHome(shells: readonly Shell[]): Home {
  const variable = process.platform === 'win32' ? 'USERPROFILE' : 'HOME';
  const directory = process.env[variable];
  if (directory === undefined || !isAbsolute(directory)) {
    throw new UsageError(
      `${variable} is ${directory ? `"${directory}", no whole path` : 'not set'}, so that nobody knows where your start-up files are. Set it.`,
    );
  }
  refuseOthers(directory, variable);
  const env = { ...process.env, ...zdotdir(directory, shells) };
  const platform = PLATFORMS[process.platform] ?? 'linux';
  return { platform, directory, project: process.cwd(), env, exists: fs.existsSync };
}

const PLATFORMS: Partial<Record<NodeJS.Platform, Home['platform']>> = {
  darwin: 'macos',
  win32: 'windows',
};

/** Under sudo, HOME may still be that of the user who typed it: files written there would be root's. */
function refuseOthers(directory: string, variable: string): void {
  const stat = fs.statSync(directory, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) {
    throw new UsageError(`${directory}: ${variable} says this, and it is no directory. Mend that.`);
  }
  const user = process.geteuid?.();
  if (user === undefined || stat.uid === user) return;
  throw new UsageError(
    `${directory}: this is the home of another user (${String(stat.uid)}; you are ${String(user)}). Run the command as that user, without sudo.`,
  );
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
