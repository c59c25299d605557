import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  differences,
  fifo,
  pyc,
  snapshot,
  symlink,
  unprivileged,
  withTime,
  writeRaw,
  writeTree,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import {
  parsePlan,
  scanMirror,
  sweep,
  type MirrorOptions,
  type Plan,
} from '../../src/disk/index.js';
import { decisions, outcomes, tree } from './support.js';

const NAME = 'm.cpython-311.pyc';
const BUILT = new URL('../../dist/disk/index.js', import.meta.url).href;

/** Sources, and a mirror that has what `mirrored` says for their directory. */
function mirrorOf(sources: Tree, mirrored: Tree): { source: string; prefix: string } {
  const source = tree(sources);
  const prefix = tree();
  writeTree(join(prefix, source), mirrored);
  return { source, prefix };
}

async function planOf(prefix: string, options: MirrorOptions = {}): Promise<Plan> {
  return await scanMirror([prefix], { threads: 1, ...options });
}

/** What becomes of the names below the mirrored directory. */
async function decided(
  { source, prefix }: { source: string; prefix: string },
  options: MirrorOptions = {},
): Promise<Record<string, string>> {
  return decisions(join(prefix, source), await planOf(prefix, options));
}

describe.runIf(process.platform !== 'win32')('a mirror', () => {
  it('keeps what has a source, and nothing else that importlib wrote', async () => {
    const place = mirrorOf(
      {
        'm.py': '',
        'w.pyw': '',
        script: '',
        'linked.py': symlink('m.py'),
        'dangling.py': symlink('x'),
      },
      {
        [NAME]: pyc(),
        'm.cpython-311.opt-1.pyc': pyc(),
        'm.cpython-311-pytest-8.4.1.pyc': pyc(),
        'w.cpython-311.pyc': pyc(),
        'scriptcpython-311.pyc': pyc(),
        'linked.cpython-311.pyc': pyc(),
        'dangling.cpython-311.pyc': pyc(),
        'gone.cpython-311.pyc': pyc(),
        'gone.cpython-311.opt-2.pyc': pyc(),
        'gone.cpython-311-pytest-8.4.1.pyc': pyc(),
        'm.cpython-311.pyc.140234': pyc(),
        'deleted/deep/x.cpython-312.pyc': pyc({ version: '3.12' }),
      },
    );
    expect(await decided(place)).toEqual({
      [NAME]: 'keep valid: not-selected',
      'm.cpython-311.opt-1.pyc': 'keep valid: not-selected',
      'm.cpython-311-pytest-8.4.1.pyc': 'keep pytest: not-selected',
      'w.cpython-311.pyc': 'keep valid: not-selected',
      'scriptcpython-311.pyc': 'keep valid: not-selected',
      'linked.cpython-311.pyc': 'keep valid: not-selected',
      'dangling.cpython-311.pyc': 'remove orphan',
      'gone.cpython-311.pyc': 'remove orphan',
      'gone.cpython-311.opt-2.pyc': 'remove orphan',
      'gone.cpython-311-pytest-8.4.1.pyc': 'remove orphan',
      'm.cpython-311.pyc.140234': 'remove temporary',
      'deleted/deep/x.cpython-312.pyc': 'remove orphan',
      'deleted/deep': 'remove mirror-directory',
      deleted: 'remove mirror-directory',
    });
  });

  it('keeps whatever importlib does not write, and what it lies in', async () => {
    const outside = tree({ [NAME]: pyc() });
    const place = mirrorOf(
      {},
      {
        'only.pyc': pyc(),
        'lib.v2.pyc': pyc(),
        'notes.txt': '',
        'a/m.kernel-3.py311.nbi': '',
        'b/__pycache__/m.cpython-311.pyc': pyc(),
        'c/link': symlink(outside),
        'c/link.cpython-311.pyc': symlink(join(outside, NAME)),
        'd/pipe.cpython-311.pyc': fifo(),
        'e/.nopycache-keep': '',
        [`e/${NAME}`]: pyc(),
        'f/directory.cpython-311.pyc/': '',
        'g/empty/': '',
        'node_modules/.venv/.git/x.cpython-311.pyc': pyc(),
      },
    );
    const before = snapshot(outside);
    const plan = await planOf(place.prefix);
    const found = decisions(join(place.prefix, place.source), plan);
    expect(found).toEqual({
      'only.pyc': 'keep foreign: foreign',
      'lib.v2.pyc': 'keep foreign: foreign',
      'notes.txt': 'keep foreign: foreign',
      'a/m.kernel-3.py311.nbi': 'keep numba: numba',
      'b/__pycache__': 'keep foreign-directory: foreign',
      'c/link': 'keep symlink: symlinks',
      'c/link.cpython-311.pyc': 'keep symlink: symlinks',
      'd/pipe.cpython-311.pyc': 'keep special-file: special-file',
      e: 'keep keep-file: keep-files',
      'node_modules/.venv/.git/x.cpython-311.pyc': 'remove orphan',
      'node_modules/.venv/.git': 'remove mirror-directory',
      'node_modules/.venv': 'remove mirror-directory',
      node_modules: 'remove mirror-directory',
    });
    await sweep(plan);
    expect(snapshot(outside)).toEqual(before);
  });

  it('tells interpreters apart only where somebody says which are in use', async () => {
    const place = mirrorOf(
      { 'm.py': '' },
      {
        [NAME]: pyc(),
        'm.cpython-38.pyc': pyc({ version: '3.8' }),
        'm.pypy310.pyc': '',
        'm.pypy-73.pyc': '',
      },
    );
    expect(new Set(Object.values(await decided(place)))).toEqual(
      new Set(['keep valid: not-selected']),
    );
    expect(await decided(place, { keepInterpreters: ['cpython-3.11'] })).toEqual({
      [NAME]: 'keep valid: not-selected',
      'm.cpython-38.pyc': 'remove stale-interpreter',
      'm.pypy310.pyc': 'remove stale-interpreter',
      'm.pypy-73.pyc': 'keep valid: not-selected',
    });
  });

  it('removes what is older than wanted, of all that importlib wrote', async () => {
    const old = new Date('2026-01-01T00:00:00Z');
    const place = mirrorOf(
      { 'm.py': '', 'n.py': '' },
      { [NAME]: withTime(old, pyc()), 'n.cpython-311.pyc': pyc(), 'notes.txt': withTime(old, '') },
    );
    const options = { expiredBefore: new Date('2026-01-02T00:00:00Z') };
    expect(await decided(place, options)).toEqual({
      [NAME]: 'remove valid',
      'n.cpython-311.pyc': 'keep valid: not-selected',
      'notes.txt': 'keep foreign: foreign',
    });
    const plan = await planOf(place.prefix, options);
    const [entry] = plan.entries;
    expect(entry?.reason).toBe('expired');
    fs.writeFileSync(join(place.prefix, place.source, NAME), pyc());
    expect(outcomes(join(place.prefix, place.source), await sweep(plan))).toEqual({
      [NAME]: 'kept: not-selected',
    });
  });

  it('is swept by a plan that went through JSON, down to its top directory', async () => {
    const place = mirrorOf({}, { 'a/b/x.cpython-311.pyc': pyc() });
    const plan = parsePlan(JSON.parse(JSON.stringify(await planOf(place.prefix))));
    const { outcomes: all } = await sweep(plan);
    expect(all.filter(({ outcome }) => outcome !== 'removed')).toEqual([]);
    expect(fs.readdirSync(place.prefix)).toEqual([]);
  });

  it('keeps what came to have a use between scan and sweep', async () => {
    const place = mirrorOf(
      { 'p/m.py': '' },
      {
        'p/gone.cpython-311.pyc': pyc(),
        'q/x.cpython-311.pyc': pyc(),
        'r/y.cpython-311.pyc': pyc(),
      },
    );
    const plan = await planOf(place.prefix);
    writeTree(place.source, { 'p/gone.py': '', 'q/x.py': '' });
    fs.writeFileSync(join(place.prefix, place.source, 'r/new.cpython-311.pyc'), '');
    expect(outcomes(join(place.prefix, place.source), await sweep(plan))).toMatchObject({
      'p/gone.cpython-311.pyc': 'kept: not-selected',
      'q/x.cpython-311.pyc': 'kept: not-selected',
      q: 'kept: not-empty',
      'r/y.cpython-311.pyc': 'removed',
      r: 'kept: in-use',
    });
  });

  it('cannot be made of an ordinary tree by editing a plan', async () => {
    const root = tree({
      'only.pyc': pyc(),
      'm.py': '',
      'm.pyc': pyc(),
      'pkg/__pycache__/only.cpython-311.pyc': pyc(),
      'keep.txt': '',
    });
    const before = snapshot(root);
    const plan = await planOf(tree());
    const entry = { action: 'remove', reason: 'bytecode', type: 'file', class: 'orphan' } as const;
    const names = ['only.pyc', 'm.pyc', 'm.py', 'keep.txt', 'pkg/__pycache__/only.cpython-311.pyc'];
    const edited: Plan = {
      ...plan,
      roots: [root],
      entries: [
        ...names.map((name) => ({ ...entry, path: join(root, name) })),
        { ...entry, type: 'directory', class: 'mirror-directory', path: join(root, 'pkg') },
        { ...entry, type: 'directory', class: 'mirror-directory', path: root },
      ],
    };
    expect(new Set((await sweep(edited)).outcomes.map(({ outcome }) => outcome))).toEqual(
      new Set(['kept']),
    );
    expect(differences(before, snapshot(root))).toEqual({ added: [], removed: [], changed: [] });
  });

  it('keeps what git tracks', async () => {
    const place = mirrorOf({}, { [NAME]: pyc() });
    execFileSync('git', ['init', '-q', place.prefix]);
    execFileSync('git', ['-C', place.prefix, 'add', '-A']);
    const before = snapshot(place.prefix);
    expect(await decided(place)).toMatchObject({ [NAME]: 'keep orphan: tracked' });
    await sweep(await planOf(place.prefix));
    expect(snapshot(place.prefix)).toEqual(before);
  });

  it('keeps bytecode whose sources nobody may list', () => {
    const { source, prefix } = mirrorOf(
      { 'secret/m.py': '', 'open/m.py': '' },
      { [`secret/${NAME}`]: pyc(), 'open/gone.cpython-311.pyc': pyc() },
    );
    const { uid, gid } = unprivileged();
    if (uid !== undefined) {
      execFileSync('chown', ['-hR', `${String(uid)}:${String(gid)}`, source, prefix]);
    }
    fs.chmodSync(join(source, 'secret'), 0o000);
    const script = `
      const { scanMirror } = await import(${JSON.stringify(BUILT)});
      const { entries, problems } = await scanMirror([${JSON.stringify(prefix)}]);
      console.log(JSON.stringify([
        entries.map(({ action, reason }) => action + ' ' + reason),
        problems.map(({ path, code }) => code + ' ' + path),
      ]));`;
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      ...unprivileged(),
      encoding: 'utf8',
      cwd: '/',
    });
    fs.chmodSync(join(source, 'secret'), 0o700);
    expect(JSON.parse(result.stdout)).toEqual([
      ['remove bytecode', 'remove empty-directory', 'keep unreadable'],
      [`EACCES ${join(source, 'secret')}`],
    ]);
  });

  it.runIf(process.platform === 'linux')('manages names that are not UTF-8', async () => {
    const source = tree();
    const prefix = tree();
    const bytes = (name: string): Buffer => Buffer.from(name, 'latin1');
    writeRaw(source, bytes('d\xff/m\xe9.py'), '');
    writeRaw(source, bytes('d\xff/é.py'), '');
    for (const stem of ['m\xe9', 'é', 'gone\xe9']) {
      writeRaw(join(prefix, source), bytes(`d\xff/${stem}.cpython-311.pyc`), pyc());
    }
    const { entries } = await planOf(prefix);
    expect(entries.map(({ action, class: found }) => `${action} ${found}`).sort()).toEqual([
      'keep valid',
      'keep valid',
      'remove orphan',
    ]);
  });

  it('refuses what is no mirror’s place', async () => {
    await expect(planOf('/')).rejects.toThrow('this is the root of a file system');
    await expect(planOf('nowhere')).rejects.toThrow('there is no such directory');
    await expect(planOf(tree(), { keepInterpreters: ['3.11'] })).rejects.toThrow('"3.11" is not');
    const expiredBefore = new Date(Number.NaN);
    await expect(planOf(tree(), { expiredBefore })).rejects.toThrow(
      '"expiredBefore" is an invalid',
    );
  });
});
