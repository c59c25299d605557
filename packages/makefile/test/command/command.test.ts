import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { added } from '../support/edited.js';
import { runCommand } from '../support/run-command.js';

const directory = temporaryDirectory();
const root = join(directory.path, 'project');
const run = (...args: readonly string[]) => runCommand(root, args);
const read = (name: string): string => fs.readFileSync(join(root, name), 'utf8');

const ALL = 'all:\n\techo all\n';

afterAll(directory.remove);
beforeEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(root, { recursive: true });
});

describe('nopycache-make', () => {
  it('adds, updates and removes', async () => {
    writeTree(root, { Makefile: 'clean: ## Tidy up\n\techo\n' });
    const said = (what: string) => ({ status: 0, stdout: `Makefile: ${what}.\n`, stderr: '' });
    expect(await run('add', '--hook', 'clean', '--skip=env')).toEqual(said('targets added'));
    const first = read('Makefile');
    expect(first).toContain('clean-pyc: ## Remove Python bytecode');
    expect(await run('add', '--hook', 'clean', '--skip', 'env')).toEqual(
      said('nothing to do, the targets are there'),
    );
    expect(await run('add')).toEqual(said('nothing to do, the targets are there'));
    expect(await run('update')).toEqual(said('nothing to do, the targets are up to date'));
    expect(await run('update', '--no-hook', '--loose')).toEqual(said('targets updated'));
    expect(read('Makefile')).not.toBe(first);
    expect(read('Makefile')).toContain('"skip":["env"]');
    expect(await run('add', '--skip=env', '--no-skip', '--skip=b')).toMatchObject({ status: 0 });
    expect(read('Makefile')).toContain('"skip":["b"]');
    expect(await run('add', '--no-skip', '--no-loose')).toEqual(said('targets updated'));
    expect(read('Makefile')).not.toContain('Options:');
    expect(await run('remove')).toEqual(said('targets removed'));
    expect(read('Makefile')).toBe('clean: ## Tidy up\n\techo\n');
    expect(await run('remove')).toEqual(said('nothing to do, there are no targets of ours'));
    expect((await run('update')).stderr).toBe(
      'nopycache-make: Makefile:1:1: There is no block of ours in this file. Add one first.\nnopycache-make: Nothing was changed.\n',
    );
  });

  it.skipIf(skipWithout('patch'))('prints a diff that patch applies', async () => {
    writeTree(root, { 'sub/Makefile': ALL.slice(0, -1) });
    const { status, stdout } = await run('add', '--dry-run', '--file', 'sub/Makefile');
    expect(status).toBe(0);
    expect(read('sub/Makefile')).toBe(ALL.slice(0, -1));
    spawnSync('patch', ['-p1'], { cwd: root, input: stdout });
    expect(read('sub/Makefile')).toBe(added(ALL.slice(0, -1)));
  });

  it('makes a Makefile where that is wanted, and takes it away again', async () => {
    expect(await run('add')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'nopycache-make: There is no Makefile in this directory. Name one with --file, or make one with add --create.\n',
    });
    expect(await run('add', '--create', '-n')).toMatchObject({ status: 0 });
    expect(fs.readdirSync(root)).toEqual([]);
    expect(await run('add', '--create')).toMatchObject({
      status: 0,
      stdout: 'Makefile: made, with the targets.\n',
      stderr: expect.stringContaining('a bare `make` makes ours') as string,
    });
    expect(await run('add', '--create')).toMatchObject({ status: 0 });
    expect(await run('remove')).toMatchObject({
      stdout: 'Makefile: deleted, as it held nothing else.\n',
    });
    expect(fs.readdirSync(root)).toEqual([]);
  });

  it('keeps a Makefile that it made where something has been written into it', async () => {
    await run('add', '--create');
    fs.appendFileSync(join(root, 'Makefile'), 'all:\n');
    await run('remove');
    expect(read('Makefile')).toBe('all:\n');
  });

  it.each([
    [
      'GNUmakefile',
      ['GNUmakefile', 'makefile', 'Makefile'],
      'GNUmakefile is edited, but bmake and make of FreeBSD would read makefile.',
    ],
    ['makefile', ['makefile', 'Makefile'], undefined],
    [
      'makefile',
      ['makefile', 'BSDmakefile'],
      'makefile is edited, but make of FreeBSD would read BSDmakefile.',
    ],
    ['GNUmakefile', ['GNUmakefile'], 'bmake and make of FreeBSD do not read GNUmakefile.'],
    ['BSDmakefile', ['BSDmakefile'], 'GNU make and bmake do not read BSDmakefile.'],
  ])('edits %s, of %j', async (edited, names, remark) => {
    writeTree(root, Object.fromEntries(names.map((name) => [name, ALL])));
    const { stderr } = await run('add');
    expect(stderr).toBe(remark === undefined ? '' : `nopycache-make: ${remark}\n`);
    expect(names.filter((name) => read(name) !== ALL)).toEqual([edited]);
  });

  it('says what is in the way, and where', async () => {
    writeTree(root, { Makefile: '# a\nall: ; echo\n  clean-pyc:\n' });
    expect(await run('add')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'nopycache-make: Makefile:3:3: There is a target "clean-pyc" already, and make would use only one of the two. Remove it, or give ours another name.\nnopycache-make: Nothing was changed.\n',
    });
    expect(await run('add', '--target=pyclean')).toMatchObject({ status: 0 });
  });

  it('keeps mode, links and bytes that are no UTF-8', async () => {
    writeTree(root, { 'real/mk': Buffer.from(`# \xe9\n${ALL}`, 'latin1') });
    fs.chmodSync(join(root, 'real/mk'), 0o640);
    fs.symlinkSync('real/mk', join(root, 'Makefile'));
    expect((await run('add', '--skip', 'é')).status).toBe(0);
    expect(fs.statSync(join(root, 'real/mk')).mode & 0o777).toBe(0o640);
    expect(fs.lstatSync(join(root, 'Makefile')).isSymbolicLink()).toBe(true);
    const bytes = fs.readFileSync(join(root, 'real/mk'));
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from('# \xe9\n', 'latin1'));
    const { status, stderr } = await run('update', '--skip', '環境');
    expect([status, stderr]).toEqual([
      2,
      'nopycache-make: Makefile: is no UTF-8, and has no bytes for these names. Leave them out, or save it as UTF-8.\n',
    ]);
    expect(fs.readFileSync(join(root, 'real/mk'))).toEqual(bytes);
  });

  it.each([
    [['ad'], 'There is no command "ad". Did you mean add?'],
    [['add', '--hok=x'], 'There is no option --hok. Did you mean --hook?'],
    [['remove', '--hook=x'], 'There is no option --hook. See --help.'],
    [['add', '--engine=fnd'], '--engine cannot be "fnd". Did you mean find?'],
    [['add', 'Makefile'], 'Makefile: add takes no paths. Name a Makefile with --file.'],
    [['add', '--file'], '--file needs a value: --file=FILE'],
    [['add', '--file=none/x'], /none\/x: no such file\. Check the path\.$/],
    [['add', '--file=.'], /: not a file but a directory or a device\.$/],
    [['add', '--file=nul'], /: holds a NUL character, so it is not text\. Check the path\.$/],
  ])('has no stack trace for %j', async (args, message) => {
    writeTree(root, { nul: 'all:\0\n' });
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
    if (typeof message === 'string') expect(stderr).toBe(`nopycache-make: ${message}\n`);
    else expect(stderr.trim()).toMatch(message);
  });

  it.each([[], ['--help'], ['add', '-h']])('helps: %j', async (...args) => {
    const { status, stdout } = await run(...args.flat());
    expect(status).toBe(0);
    expect(stdout).toContain('--allow-default-goal');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(121);
  });

  it('checks what others have written, and has nothing against its own', async () => {
    writeTree(root, { Makefile: 'clean:\n\tfind . -name "*.pyc" | xargs rm -f\n' });
    const { status, stdout } = await run('check');
    expect(status).toBe(1);
    expect(stdout).toContain('--> Makefile:2:');
    writeTree(root, { Makefile: added('clean:\n', { hook: 'clean', loose: true }) });
    expect(await run('check')).toMatchObject({ status: 0, stderr: '' });
    expect((await run('check', '--hlp')).stderr).toContain('Did you mean --help?');
  });

  it('runs nothing of a Makefile', async () => {
    const text =
      'A := $(shell touch A)\n-include gen.mk\nall:\n\t+touch B\ngen.mk:\n\ttouch gen.mk\n';
    writeTree(root, { Makefile: text });
    for (const action of ['add', 'update', 'check', 'remove']) await run(action);
    expect(fs.readdirSync(root)).toEqual(['Makefile']);
  });

  it('is a program', () => {
    writeTree(root, { Makefile: ALL });
    const main = new URL('../../dist/command/main.js', import.meta.url).pathname;
    const { status, stdout } = spawnSync(main, ['add'], { cwd: root, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, 'Makefile: targets added.\n']);
    expect(read('Makefile')).toBe(added(ALL));
    expect(spawnSync(main, ['--version'], { encoding: 'utf8' }).stdout).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
  });
});
