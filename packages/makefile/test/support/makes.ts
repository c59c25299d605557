import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { program } from '@nopycache/test-fixtures';

export type MakeName = 'make' | 'bmake';
export type FindName = 'find' | 'busybox';

export interface Made {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a real make on the Makefile in a directory, with nothing from our own environment. */
export function runMake(
  name: MakeName,
  directory: string,
  args: readonly string[],
  path: string = process.env['PATH'] ?? '',
): Made {
  return spawnSync(name, args, {
    cwd: directory,
    encoding: 'utf8',
    // bash takes a standard input that is a socket for a remote login, and reads start-up files.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: path, HOME: directory, LC_ALL: 'C' },
  });
}

/** A PATH on which `find` and `rm` are those of GNU, or busybox's. */
export function pathWith(find: FindName, directory: string): string {
  const path = process.env['PATH'] ?? '';
  if (find === 'find') return path;
  const bin = join(directory, 'busybox-bin');
  fs.mkdirSync(bin, { recursive: true });
  for (const applet of ['find', 'rm']) {
    const link = join(bin, applet);
    if (!fs.existsSync(link)) fs.symlinkSync(program('busybox') ?? 'busybox', link);
  }
  return `${bin}:${path}`;
}
