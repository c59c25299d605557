import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** A git repository that knows nothing of the machine's configuration. */
export interface GitRepository {
  readonly path: string;
  /** Runs git in it and gives what it printed. */
  run(...args: readonly string[]): string;
}

/** Makes a repository of a directory; repositories that are there already stay as they are. */
export function gitRepository(path: string): GitRepository {
  fs.mkdirSync(path, { recursive: true });
  const run = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: path, env: environment(), encoding: 'utf8', stdio: 'pipe' });
  run('init', '--quiet', '--initial-branch=main');
  return { path, run };
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.invalid',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'protocol.file.allow',
    GIT_CONFIG_VALUE_0: 'always',
  };
}
