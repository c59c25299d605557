import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, symlink } from '@nopycache/test-fixtures';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

import { MAIN, tree } from './support.js';

const BEFORE = '# mine\n'.repeat(50);

/**
 * Kills its process with SIGKILL at the nth call that changes a file of the home: before it, or, of a write, in the middle.
 * Loaded before the command, by `node --import`.
 */
const KILLER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const fatal = Number(process.env.KILL_AT);
let calls = 0;
const die = () => process.kill(process.pid, 'SIGKILL');
for (const name of ['openSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'renameSync', 'unlinkSync', 'mkdirSync']) {
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    const isOurs = typeof target === 'number' || String(target).startsWith(process.env.HOME);
    const counts = isOurs && (!process.env.KILL_HALFWAY || name === 'writeFileSync');
    if (counts && ++calls === fatal) {
      if (name === 'writeFileSync' && process.env.KILL_HALFWAY) {
        original(target, Buffer.from(rest[0]).subarray(0, rest[0].length >> 1));
      }
      die();
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return original(target, ...rest);
  };
}
syncBuiltinESMExports();
`;

function home(text = BEFORE): string {
  return tree({
    'dotfiles/bashrc': text,
    '.bashrc': symlink('dotfiles/bashrc'),
    '.profile': text,
    'killer.mjs': KILLER,
  });
}

/** Runs the command such that it may be killed. @returns whether it was */
function runKilled(directory: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', join(directory, 'killer.mjs'), MAIN, 'redirect', ...args],
    {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: directory, SHELL: '/bin/bash', ...env },
    },
  );
  if (signal === 'SIGKILL') return true;
  if (status !== 0) throw new Error(stderr);
  return false;
}

function texts(directory: string): string[] {
  return ['.bashrc', '.profile'].map((name) => fs.readFileSync(join(directory, name), 'utf8'));
}

/** The first file's text after a run that nobody disturbs. */
function undisturbed(): string {
  const directory = home();
  runKilled(directory, [], { KILL_AT: '0' });
  return texts(directory)[0] ?? '';
}

describe.runIf(process.platform !== 'win32')('a redirect that is killed', () => {
  it.each([
    ['while it adds', [], 'before a call'],
    ['while it adds', [], 'in the middle of a write'],
    ['while it removes', ['--remove'], 'before a call'],
    ['while it removes', ['--remove'], 'in the middle of a write'],
  ])('%s leaves the old file or the new one: %j, %s', (_, args, moment) => {
    const added = undisturbed();
    const [from, to] = args.length === 0 ? [BEFORE, added] : [added, BEFORE];
    expect(added).toContain(BEFORE);
    let killed = 0;
    let mixed = 0;
    for (let at = 1; ; at += 1) {
      const directory = home(from);
      const env = { KILL_AT: String(at), KILL_HALFWAY: moment === 'before a call' ? '' : '1' };
      if (!runKilled(directory, args, env)) break;
      killed += 1;
      const now = texts(directory);
      for (const text of now) expect([from, to]).toContain(text);
      if (now[0] !== now[1]) mixed += 1;
      expect(fs.readlinkSync(join(directory, '.bashrc'))).toBe('dotfiles/bashrc');
      if (at % 4 > 0) continue;
      expect(runKilled(directory, args, { KILL_AT: '0' })).toBe(false);
      expect(texts(directory)).toEqual([to, to]);
    }
    expect(killed).toBeGreaterThan(moment === 'before a call' ? 10 : 3);
    expect(mixed).toBeGreaterThan(0);
  });

  it.skipIf(skipWithout('strace'))('at a system call leaves the old file or the new one', () => {
    const added = undisturbed();
    for (const call of ['fchmod', 'fsync', 'rename']) {
      const ends: (number | null)[] = [];
      for (let at = 1; ends.at(-1) !== 0; at += 1) {
        const directory = home();
        const inject = `inject=${call}:signal=KILL:when=${String(at)}`;
        const strace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
        const { status, signal, stderr } = spawnSync(
          'strace',
          [...strace, process.execPath, MAIN, 'redirect'],
          {
            cwd: directory,
            env: { PATH: process.env['PATH'], HOME: directory, SHELL: '/bin/bash' },
            encoding: 'utf8',
          },
        );
        if (status !== 0 && signal !== 'SIGKILL') throw new Error(stderr);
        for (const text of texts(directory)) expect([BEFORE, added]).toContain(text);
        ends.push(status);
      }
      // Each of two files is written at least once, and the last run ends by itself.
      expect(ends.length).toBeGreaterThan(2);
    }
  });
});
