import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { snapshot, temporaryDirectory, writeTree, type Tree } from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

/** The built command. */
export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** A directory with a tree in it, gone when the test is over. */
export function tree(content: Tree = {}): string {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  writeTree(directory.path, content);
  return directory.path;
}

/** Runs the command in a directory. */
export function nopycache(
  cwd: string,
  args: readonly string[],
  { env = {}, input = '' }: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** Starts the command, to be watched or stopped. */
export function startNopycache(cwd: string, args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
}

/** What lies in a home, without times, and without the copies that commands keep of what they edit. */
export function contents(home: string): Map<string, string> {
  const all = [...snapshot(home)].filter(([path]) => !path.startsWith('/.local'));
  return new Map(all.map(([path, what]) => [path, what.replace(/ [\d.]+ (?=\w{64})/, ' ')]));
}
