import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  differences,
  fifo,
  hardLink,
  snapshot,
  symlink,
  temporaryDirectory,
  unprivileged,
  withMode,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it, onTestFinished } from 'vitest';

import { deleteTextFile, DiskError, readTextFile, writeTextFile } from '../../src/disk/index.js';
import { tree } from './support.js';

const BUILT = new URL('../../dist/disk/index.js', import.meta.url).href;
const NONE = { removed: [], added: [], changed: [] };
const root = process.getuid?.() === 0;

function edit(path: string, change: (text: string) => string): void {
  const file = readTextFile(path);
  writeTextFile(file, change(file.text));
}

function errorOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    if (error instanceof DiskError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing';
}

/** A script that appends a line to a file, in a process of its own. */
function appending(path: string, before = ''): [string, string[]] {
  const script = `
    import fs from 'node:fs';
    const { readTextFile, writeTextFile } = await import(${JSON.stringify(BUILT)});
    ${before}
    try {
      const file = readTextFile(${JSON.stringify(path)});
      writeTextFile(file, file.text + 'new\\n');
    } catch (error) { console.log(error.code + ' ' + error.message); }`;
  return [process.execPath, ['--input-type=module', '-e', script]];
}

describe.runIf(process.platform !== 'win32')('a text file', () => {
  it.skipIf(!root)('is done where its directory may be written and not read', () => {
    const path = tree({ 'd/a.txt': 'old\n' });
    const { uid = 0, gid = 0 } = unprivileged();
    fs.chownSync(join(path, 'd'), uid, gid);
    fs.chownSync(join(path, 'd/a.txt'), uid, gid);
    fs.chmodSync(path, 0o755);
    fs.chmodSync(join(path, 'd'), 0o300);
    const [command, args] = appending(join(path, 'd/a.txt'));
    expect(spawnSync(command, args, { ...unprivileged(), encoding: 'utf8', cwd: '/' }).stdout).toBe(
      '',
    );
    expect(fs.readFileSync(join(path, 'd/a.txt'), 'utf8')).toBe('old\nnew\n');
    fs.chmodSync(join(path, 'd'), 0o700);
  });

  it('keeps every byte that was not edited, and its mode', () => {
    const files: Tree = {
      bom: '\ufeffa\r\nb',
      'latin-1': withMode(0o640, Uint8Array.of(0x61, 0xe9, 0x0a)),
      'a b\n': withMode(0o755, 'a\n'),
    };
    const path = tree(files);
    for (const name of Object.keys(files)) {
      const before = fs.statSync(join(path, name));
      const bytes = fs.readFileSync(join(path, name));
      edit(join(path, name), (text) => text + '# ü\n'.slice(0, name === 'latin-1' ? 2 : 4));
      const after = fs.statSync(join(path, name));
      expect(fs.readFileSync(join(path, name)).subarray(0, bytes.length)).toEqual(bytes);
      expect(after.size).toBeGreaterThan(before.size);
      expect(after.mode).toBe(before.mode);
    }
    expect(fs.readdirSync(path)).toHaveLength(3);
  });

  it('is the one that a link leads to', () => {
    const path = tree({ 'dotfiles/rc': 'a\n', 'home/.rc': symlink('../dotfiles/rc') });
    edit(join(path, 'home/.rc'), () => 'b\n');
    expect(fs.readlinkSync(join(path, 'home/.rc'))).toBe('../dotfiles/rc');
    expect(fs.readFileSync(join(path, 'dotfiles/rc'), 'utf8')).toBe('b\n');
  });

  it('is made with its directories where it may be new', () => {
    const path = join(tree(), 'a/b/settings.json');
    writeTextFile(readTextFile(path, { orNew: true }), '{}\n');
    expect(fs.readFileSync(path, 'utf8')).toBe('{}\n');
    fs.writeFileSync(`${path}.other`, '');
    expect(fs.statSync(path).mode).toBe(fs.statSync(`${path}.other`).mode);
  });

  it.each<[string, Tree, string]>([
    ['is not there', {}, 'FILE_NOT_FOUND'],
    ['is a directory', { 'f/x': '' }, 'NOT_A_FILE'],
    ['is a pipe', { f: fifo() }, 'NOT_A_FILE'],
    ['is a link to nothing', { f: symlink('nowhere') }, 'NOT_A_FILE'],
    ['is a link to itself', { f: symlink('f') }, 'FILE_UNREADABLE'],
    ['is in UTF-16', { f: Uint8Array.of(0xff, 0xfe, 0x61, 0) }, 'NOT_TEXT'],
    ['is no text', { f: 'a\0b' }, 'NOT_TEXT'],
    ['is read-only', { f: withMode(0o444, 'a\n') }, 'FILE_UNWRITABLE'],
    ['has another name', { g: 'a\n', f: hardLink('g') }, 'FILE_UNWRITABLE'],
  ])('that %s is refused, and nothing is touched', (_name, files, code) => {
    const path = tree(files);
    const before = snapshot(path);
    const message = errorOf(() => {
      edit(join(path, 'f'), () => 'b\n');
    });
    expect(message).toMatch(new RegExp(`^${code} ${path}/f: .*\\.$`));
    expect(differences(before, snapshot(path))).toEqual(NONE);
  });

  it('a link to nothing is not made into a file', () => {
    const path = join(tree({ f: symlink('nowhere') }), 'f');
    expect(errorOf(() => readTextFile(path, { orNew: true }))).toContain('NOT_A_FILE');
  });

  it.each([
    ['changed', 'a\n', 'theirs\n'],
    ['removed', 'a\n', undefined],
    ['made', undefined, 'theirs\n'],
  ])('that somebody %s in the meantime is theirs', (_name, before, theirs) => {
    const path = join(tree(before === undefined ? {} : { f: before }), 'f');
    const file = readTextFile(path, { orNew: true });
    if (theirs === undefined) fs.rmSync(path);
    else fs.writeFileSync(path, theirs);
    const write = (): void => {
      writeTextFile(file, 'mine\n');
    };
    expect(errorOf(write)).toContain('FILE_CHANGED');
    expect(fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined).toBe(theirs);
    expect(fs.readdirSync(join(path, '..'))).toHaveLength(theirs === undefined ? 0 : 1);
  });

  it.runIf(root)('keeps its owner when root edits it', () => {
    const path = join(tree({ f: withMode(0o600, 'a\n') }), 'f');
    fs.chownSync(path, 1234, 2345);
    edit(path, () => 'b\n');
    expect(fs.statSync(path)).toMatchObject({ uid: 1234, gid: 2345, mode: 0o100600 });
  });

  it.runIf(root)('of another user, or in a directory of another, is left alone', () => {
    const path = tree({ 'open/f': 'a\n', 'closed/f': 'a\n' });
    const { uid = 0, gid = 0 } = unprivileged();
    for (const name of ['', 'open', 'closed/f']) fs.chownSync(join(path, name), uid, gid);
    const before = snapshot(path);
    const run = (name: string): string => {
      const [command, args] = appending(join(path, name));
      return spawnSync(command, args, { ...unprivileged(), encoding: 'utf8', cwd: '/' }).stdout;
    };
    expect(run('open/f')).toMatch(/^FILE_UNWRITABLE .*open\/f: belongs to another user/);
    expect(run('closed/f')).toMatch(/^FILE_UNWRITABLE .*cannot be written \(EACCES\)/);
    expect(differences(before, snapshot(path))).toEqual(NONE);
  });

  it.runIf(root && process.platform === 'linux')('is whole when the disk is full', () => {
    const directory = temporaryDirectory();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', directory.path]);
    expect(mounted.stderr.toString()).toBe('');
    onTestFinished(() => {
      execFileSync('umount', [directory.path]);
      directory.remove();
    });
    const path = join(directory.path, 'f');
    fs.writeFileSync(path, 'a\n');
    const big = (text: string): string => text + 'x'.repeat(100_000);
    expect(
      errorOf(() => {
        edit(path, big);
      }),
    ).toMatch(/^FILE_UNWRITABLE .*ENOSPC.* It is as it was\.$/);
    expect(fs.readFileSync(path, 'utf8')).toBe('a\n');
    expect(fs.readdirSync(directory.path)).toEqual(['f']);
  });

  it('is the old one or the new one, whenever we die', () => {
    const results = new Set<string>();
    for (let call = 1; ; call++) {
      const path = join(tree({ f: 'old\n' }), 'f');
      const [command, args] = appending(path, dyingAt(call));
      const { signal } = spawnSync(command, args, { encoding: 'utf8' });
      const text = fs.readFileSync(path, 'utf8');
      expect(['old\n', 'old\nnew\n']).toContain(text);
      results.add(text);
      if (signal === null) break;
      expect(signal).toBe('SIGKILL');
    }
    expect(results.size).toBe(2);
  });
});

describe('a file that is deleted', () => {
  it('is gone, and a link to it stays', () => {
    const directory = tree({ f: 'a\n', link: symlink('f') });
    deleteTextFile(readTextFile(join(directory, 'link')));
    expect(fs.readdirSync(directory)).toEqual(['link']);
  });

  it('stays where somebody has changed it, or may not change it', () => {
    const directory = tree({ f: 'a\n', 'read-only': withMode(0o444, 'b\n') });
    const file = readTextFile(join(directory, 'f'));
    fs.writeFileSync(file.target, 'c\n');
    expect(
      errorOf(() => {
        deleteTextFile(file);
      }),
    ).toMatch(/^FILE_CHANGED /);
    expect(
      errorOf(() => {
        deleteTextFile(readTextFile(join(directory, 'read-only')));
      }),
    ).toMatch(/^FILE_UNWRITABLE .*read-only/);
    expect(fs.readdirSync(directory)).toEqual(['f', 'read-only']);
  });
});

/** Has the process killed in the middle of its n-th call of `fs`: half of what it writes is written by then. */
function dyingAt(call: number): string {
  return `
    let left = ${String(call)};
    for (const [name, real] of Object.entries(fs)) {
      if (!name.endsWith('Sync') || typeof real !== 'function') continue;
      fs[name] = Object.assign((...args) => {
        if (--left > 0) return real(...args);
        if (name === 'writeFileSync') real(args[0], args[1].subarray(0, 3));
        process.kill(process.pid, 'SIGKILL');
      }, real);
    }`;
}
