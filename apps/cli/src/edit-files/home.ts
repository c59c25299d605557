import fs from 'node:fs';
import { isAbsolute } from 'node:path';

import type { Home } from '@nopycache/core';

import { UsageError } from '../usage-error.js';

/**
 * Describes the home directory of whoever runs the command.
 *
 * @throws UsageError where it is not known, not there, or somebody else's
 */
export function describeHome(): Home {
  const variable = process.platform === 'win32' ? 'USERPROFILE' : 'HOME';
  const directory = process.env[variable];
  if (directory === undefined || !isAbsolute(directory)) {
    throw new UsageError(
      `${variable} is ${directory ? `"${directory}", no whole path` : 'not set'}, so that nobody knows where your files are. Set it.`,
    );
  }
  refuseOthers(directory, variable);
  const platform = PLATFORMS[process.platform] ?? 'linux';
  return { platform, directory, project: process.cwd(), env: process.env, exists: fs.existsSync };
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
