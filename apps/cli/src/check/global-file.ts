import fs from 'node:fs';
import os from 'node:os';
import { isAbsolute, join } from 'node:path';

import { runGit } from '../git/run.js';

/** The ignore file of the user for all repositories (gitignore(5)): what git is told, or else its default. */
export function globalIgnoreFile(cwd: string): string {
  const { status, stdout } = runGit(cwd, ['config', '--type=path', '--get', 'core.excludesFile']);
  const told = stdout.toString('utf8').replace(/\n$/, '');
  if (status === 0 && told !== '') return isAbsolute(told) ? told : join(cwd, told);
  const home = process.env['HOME'] ?? os.homedir();
  const configuration = process.env['XDG_CONFIG_HOME'] ?? '';
  return join(configuration === '' ? join(home, '.config') : configuration, 'git', 'ignore');
}

/** Whether something is there to be looked at. */
export function isThere(path: string): boolean {
  return fs.existsSync(path);
}
