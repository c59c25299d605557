import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, symlink } from '@nopycache/test-fixtures';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

import { MAIN, tree } from './support.js';

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

/** A command that edits two files in the same way, and one of them through a link. */
interface Case {
  readonly args: readonly string[];
  readonly before: string;
  readonly linked: string;
  readonly plain: string;
  /** How many calls apart it is killed: what writes is the same code for both. */
  readonly stride: 1 | 3;
}

const CASES: Readonly<Record<'redirect' | 'hide', Case>> = {
  redirect: {
    args: ['redirect'],
    before: '# mine\n'.repeat(50),
    linked: '.bashrc',
    plain: '.profile',
    stride: 1,
  },
  hide: {
    args: ['hide', '--editor', 'vscode,cursor', '--scope', 'user'],
    before: `{\n${'  // mine\n'.repeat(50)}  "a": 1\n}\n`,
    linked: '.config/Code/User/settings.json',
    plain: '.config/Cursor/User/settings.json',
    stride: 3,
  },
};

function home({ before, linked, plain }: Case, text = before): string {
  const up = '../'.repeat(linked.split('/').length - 1);
  return tree({
    'dotfiles/linked': text,
    [linked]: symlink(`${up}dotfiles/linked`),
    [plain]: text,
    'killer.mjs': KILLER,
  });
}

/** Runs the command such that it may be killed. @returns whether it was */
function runKilled(directory: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', join(directory, 'killer.mjs'), MAIN, ...args],
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

function texts(directory: string, { linked, plain }: Case): string[] {
  return [linked, plain].map((name) => fs.readFileSync(join(directory, name), 'utf8'));
}

/** The first file's text after a run that nobody disturbs. */
function undisturbed(command: Case): string {
  const directory = home(command);
  runKilled(directory, command.args, { KILL_AT: '0' });
  return texts(directory, command)[0] ?? '';
}

describe.runIf(process.platform !== 'win32').each(Object.entries(CASES))(
  '%s that is killed',
  (_, command) => {
    it.each([
      ['while it adds', [], 'before a call'],
      ['while it adds', [], 'in the middle of a write'],
      ['while it removes', ['--remove'], 'before a call'],
      ['while it removes', ['--remove'], 'in the middle of a write'],
    ])('%s leaves the old file or the new one: %j, %s', (__, extra, moment) => {
      const args = [...command.args, ...extra];
      const added = undisturbed(command);
      const [from, to] = extra.length === 0 ? [command.before, added] : [added, command.before];
      expect(added.length).toBeGreaterThan(command.before.length);
      let killed = 0;
      let mixed = 0;
      for (let at = 1; ; at += command.stride) {
        const directory = home(command, from);
        const env = { KILL_AT: String(at), KILL_HALFWAY: moment === 'before a call' ? '' : '1' };
        if (!runKilled(directory, args, env)) break;
        killed += 1;
        const now = texts(directory, command);
        for (const text of now) expect([from, to]).toContain(text);
        if (now[0] !== now[1]) mixed += 1;
        expect(fs.readlinkSync(join(directory, command.linked))).toMatch(/dotfiles\/linked$/);
        if (killed % 4 > 0) continue;
        expect(runKilled(directory, args, { KILL_AT: '0' })).toBe(false);
        expect(texts(directory, command)).toEqual([to, to]);
      }
      expect(killed * command.stride).toBeGreaterThan(moment === 'before a call' ? 10 : 3);
      expect(mixed).toBeGreaterThan(0);
    });

    it.skipIf(skipWithout('strace'))('at a system call leaves the old file or the new one', () => {
      const added = undisturbed(command);
      for (const call of command.stride === 1 ? ['fchmod', 'fsync', 'rename'] : ['rename']) {
        const ends: (number | null)[] = [];
        for (let at = 1; ends.at(-1) !== 0; at += 1) {
          const directory = home(command);
          const inject = `inject=${call}:signal=KILL:when=${String(at)}`;
          const strace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
          const { status, signal, stderr } = spawnSync(
            'strace',
            [...strace, process.execPath, MAIN, ...command.args],
            {
              cwd: directory,
              env: { PATH: process.env['PATH'], HOME: directory, SHELL: '/bin/bash' },
              encoding: 'utf8',
            },
          );
          if (status !== 0 && signal !== 'SIGKILL') throw new Error(stderr);
          for (const text of texts(directory, command)) {
            expect([command.before, added]).toContain(text);
          }
          ends.push(status);
        }
        // Each of two files is written at least once, and the last run ends by itself.
        expect(ends.length).toBeGreaterThan(2);
      }
    });

    it.skipIf(skipWithout('strace'))('on a full disk leaves the old file, and says so', () => {
      const directory = home(command);
      const inject = 'inject=fsync:error=ENOSPC:when=3+';
      const { status, stderr } = spawnSync(
        'strace',
        [
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          'trace=fsync',
          '-e',
          inject,
          process.execPath,
          MAIN,
          ...command.args,
        ],
        {
          cwd: directory,
          env: { PATH: process.env['PATH'], HOME: directory, SHELL: '/bin/bash' },
          encoding: 'utf8',
        },
      );
      expect(status).toBe(2);
      expect(stderr).toContain('cannot be written (ENOSPC). It is as it was.');
      expect(texts(directory, command)).toEqual([command.before, command.before]);
      const all = fs.readdirSync(directory, { recursive: true, encoding: 'utf8' });
      expect(all.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });

    it.each([
      ['the file', 140, 98, 'cannot be written (EFBIG). It is as it was.'],
      ['its copy', 300, 200, 'no copy can be made of it, and nothing was changed (EFBIG'],
    ])(
      'where %s does not fit on the disk leaves the old file, and says so',
      (_, short, long, message) => {
        // 1,024 bytes a file, as bash counts.
        const before = command.before.startsWith('{')
          ? `{\n${'  // mine\n'.repeat(long)}  "a": 1\n}\n`
          : '# mine\n'.repeat(short);
        const directory = home(command, before);
        const { status, stderr } = spawnSync(
          'bash',
          ['-c', 'ulimit -f 1; exec "$@"', 'bash', process.execPath, MAIN, ...command.args],
          {
            cwd: directory,
            env: { PATH: process.env['PATH'], HOME: directory, SHELL: '/bin/bash' },
            encoding: 'utf8',
          },
        );
        expect(stderr).toContain(message);
        expect(status).toBe(2);
        expect(texts(directory, command)).toEqual([before, before]);
        const all = fs.readdirSync(directory, { recursive: true, encoding: 'utf8' });
        expect(all.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      },
    );
  },
);
