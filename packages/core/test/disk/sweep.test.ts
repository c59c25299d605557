import fs from 'node:fs';
import { join } from 'node:path';

import { pyc, snapshot, symlink, withTime } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { parsePlan, sweep, type Plan } from '../../src/disk/index.js';
import { cleaned, outcomes, scan, scanned, tree } from './support.js';

const CACHE = {
  'm.py': '',
  '__pycache__/m.cpython-311.pyc': pyc(),
  '__pycache__/n.cpython-311.pyc': pyc(),
};

describe('what happens between scan and sweep', () => {
  it('35: takes what has gone for done', async () => {
    const root = tree(CACHE);
    const plan = await scan([root]);
    fs.unlinkSync(join(root, '__pycache__/m.cpython-311.pyc'));
    expect(outcomes(root, await sweep(plan))).toEqual({
      '__pycache__/m.cpython-311.pyc': 'gone',
      '__pycache__/n.cpython-311.pyc': 'removed',
      __pycache__: 'removed',
    });
    expect(new Set(Object.values(outcomes(root, await sweep(plan))))).toEqual(new Set(['gone']));
  });

  it.runIf(process.platform !== 'win32')(
    '36: does not follow a directory that became a symlink',
    async () => {
      const outside = tree({
        'm.cpython-311.pyc': pyc(),
        'deep/__pycache__/m.cpython-311.pyc': pyc(),
      });
      const before = snapshot(outside);
      const root = tree({
        '__pycache__/m.cpython-311.pyc': pyc(),
        'a/deep/__pycache__/m.cpython-311.pyc': pyc(),
      });
      const plan = await scan([root], { husks: true });
      fs.renameSync(join(root, '__pycache__'), join(root, 'moved'));
      fs.symlinkSync(outside, join(root, '__pycache__'));
      fs.renameSync(join(root, 'a'), join(root, 'b'));
      fs.symlinkSync(outside, join(root, 'a'));
      expect(new Set(Object.values(outcomes(root, await sweep(plan))))).toEqual(
        new Set(['kept: changed', 'kept: not-empty']),
      );
      expect(snapshot(outside)).toEqual(before);
      expect(fs.existsSync(join(root, 'moved/m.cpython-311.pyc'))).toBe(true);
    },
  );

  it('37: keeps a directory that Python writes into meanwhile', async () => {
    const root = tree(CACHE);
    const plan = await scan([root]);
    fs.writeFileSync(join(root, '__pycache__/new.cpython-311.pyc'), pyc());
    expect(outcomes(root, await sweep(plan))).toMatchObject({ __pycache__: 'kept: in-use' });
    expect(fs.readdirSync(join(root, '__pycache__'))).toEqual(['new.cpython-311.pyc']);
  });

  it('keeps what has become something else', async () => {
    const root = tree({
      ...CACHE,
      'legacy.py': '',
      'legacy.pyc': pyc(),
      'lost.py': '',
      'lost.pyc': pyc(),
      'env/x/m.py': '',
      'env/x/__pycache__/m.cpython-311.pyc': pyc(),
      'keep/__pycache__/m.cpython-311.pyc': pyc(),
    });
    const plan = await scan([root]);
    fs.rmSync(join(root, '__pycache__/m.cpython-311.pyc'));
    fs.mkdirSync(join(root, '__pycache__/m.cpython-311.pyc'));
    fs.writeFileSync(join(root, 'legacy.pyc'), 'notes');
    fs.rmSync(join(root, 'lost.py'));
    fs.writeFileSync(join(root, 'env/pyvenv.cfg'), '');
    fs.writeFileSync(join(root, 'keep/.nopycache-keep'), '');
    expect(outcomes(root, await sweep(plan))).toEqual({
      'legacy.pyc': 'kept: not-bytecode',
      'lost.pyc': 'kept: sourceless',
      '__pycache__/m.cpython-311.pyc': 'kept: foreign',
      '__pycache__/n.cpython-311.pyc': 'removed',
      __pycache__: 'kept: not-empty',
      'env/x/__pycache__': 'kept: virtual-environments',
      'env/x/__pycache__/m.cpython-311.pyc': 'kept: virtual-environments',
      'keep/__pycache__': 'kept: keep-files',
      'keep/__pycache__/m.cpython-311.pyc': 'kept: keep-files',
    });
  });

  it('takes the class again where a selection depends on it', async () => {
    const root = tree({ '__pycache__/gone.cpython-311.pyc': pyc() });
    const plan = await scan([root], { only: ['orphan'] });
    fs.writeFileSync(join(root, 'gone.py'), '');
    expect(outcomes(root, await sweep(plan))).toEqual({
      '__pycache__/gone.cpython-311.pyc': 'kept: not-selected',
      __pycache__: 'kept: not-empty',
    });
  });

  it('takes the age again', async () => {
    const old = new Date('2020-01-01');
    const root = tree({
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': withTime(old, pyc()),
      '__pycache__/n.cpython-311.pyc': withTime(old, pyc()),
      '__pycache__/new.cpython-311.pyc': pyc(),
    });
    const options = { modifiedBefore: new Date('2021-01-01') };
    const plan = await scan([root], options);
    expect(await scanned(root, options)).toMatchObject({
      '__pycache__/new.cpython-311.pyc': 'keep orphan: too-recent',
    });
    fs.utimesSync(join(root, '__pycache__/n.cpython-311.pyc'), new Date(), new Date());
    expect(outcomes(root, await sweep(plan))).toEqual({
      '__pycache__/m.cpython-311.pyc': 'removed',
      '__pycache__/n.cpython-311.pyc': 'kept: too-recent',
    });
  });
});

describe('a sweep', () => {
  it('55, 67: removes exactly what the plan says, and nothing the second time', async () => {
    const root = tree({ ...CACHE, 'a/b/c.py': '', 'a/b/c.pyc': pyc() });
    const plan = await scan([root]);
    const planned = plan.entries
      .filter(({ action }) => action === 'remove')
      .map(({ path }) => path);
    const report = await sweep(plan);
    expect(report.outcomes.map(({ path }) => path)).toEqual(planned);
    expect(planned.some((path) => fs.existsSync(path))).toBe(false);
    expect(await cleaned(root)).toEqual({});
  });

  it('68: leaves the times of everything else alone', async () => {
    const root = tree({ ...CACHE, 'other/x.txt': 'x', 'other/y/z.py': '' });
    const before = snapshot(join(root, 'other'));
    const time = fs.statSync(join(root, 'other')).mtimeMs;
    await cleaned(root);
    expect(snapshot(join(root, 'other'))).toEqual(before);
    expect(fs.statSync(join(root, 'other')).mtimeMs).toBe(time);
  });

  it('62: stops between directories and says what it has not attempted', async () => {
    const root = tree(
      Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [
          `d${String(at)}/__pycache__/m.cpython-311.pyc`,
          pyc(),
        ]),
      ),
    );
    const plan = await scan([root]);
    const controller = new AbortController();
    const report = await sweep(plan, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 20) controller.abort();
      },
    });
    expect(report.aborted).toBe(true);
    const by = (outcome: string): number =>
      report.outcomes.filter((found) => found.outcome === outcome).length;
    expect(by('removed')).toBeGreaterThanOrEqual(20);
    expect(by('not-attempted')).toBeGreaterThan(300);
    expect(by('removed') + by('not-attempted')).toBe(400);
    const left = report.outcomes.filter(({ outcome }) => outcome === 'not-attempted');
    expect(left.every(({ path }) => fs.existsSync(path))).toBe(true);
  });

  it('is told how far it has come', async () => {
    const root = tree(CACHE);
    const seen: [number, number][] = [];
    await sweep(await scan([root]), { onProgress: ({ done, total }) => seen.push([done, total]) });
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe('a plan that somebody has edited', () => {
  const edited = async (
    root: string,
    change: (plan: Record<string, unknown>) => void,
  ): Promise<unknown> => {
    const plan = JSON.parse(JSON.stringify(await scan([root]))) as Record<string, unknown>;
    change(plan);
    return plan;
  };
  const firstEntry = (plan: Record<string, unknown>): Record<string, unknown> =>
    (plan['entries'] as Record<string, unknown>[])[0] ?? {};

  it('survives JSON', async () => {
    const root = tree(CACHE);
    const plan = await scan([root]);
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it.each<[string, string, (plan: Record<string, unknown>, root: string) => void]>([
    ['format', 'format', (plan) => (plan['format'] = 'x')],
    ['version', 'version', (plan) => (plan['version'] = 2)],
    ['no roots', 'roots', (plan) => (plan['roots'] = [])],
    ['a relative root', 'roots[0]', (plan) => (plan['roots'] = ['a'])],
    ['settings missing', 'settings', (plan) => delete plan['settings']],
    ['entries no list', 'entries', (plan) => (plan['entries'] = {})],
    ['entry null', 'entries[0]', (plan) => (plan['entries'] = [null])],
    ['path outside', 'entries[0].path', (plan) => (firstEntry(plan)['path'] = '/etc/passwd.pyc')],
    [
      'path with dots',
      'entries[0].path',
      (plan, root) => (firstEntry(plan)['path'] = `${root}/../x.pyc`),
    ],
    [
      'path of a sibling',
      'entries[0].path',
      (plan, root) => (firstEntry(plan)['path'] = `${root}2/x.pyc`),
    ],
    [
      'path with NUL',
      'entries[0].path',
      (plan, root) => (firstEntry(plan)['path'] = `${root}/x\0.pyc`),
    ],
    ['bytes that differ', 'entries[0].path', (plan) => (firstEntry(plan)['bytes'] = 'L2V0Yw==')],
    ['unknown class', 'entries[0].class', (plan) => (firstEntry(plan)['class'] = 'x')],
    ['unknown action', 'entries[0].action', (plan) => (firstEntry(plan)['action'] = 'burn')],
    [
      'reason of the other action',
      'entries[0].reason',
      (plan) => (firstEntry(plan)['reason'] = 'tracked'),
    ],
    [
      'unknown protection',
      'settings.include[0]',
      (plan) => ((plan['settings'] as Record<string, unknown>)['include'] = ['all']),
    ],
  ])('54: is refused: %s', async (_, place, change) => {
    const root = tree(CACHE);
    const before = snapshot(root);
    const plan = await edited(root, (value) => {
      change(value, root);
    });
    await expect(sweep(plan as Plan)).rejects.toMatchObject({
      code: 'INVALID_PLAN',
      message: expect.stringContaining(place) as string,
    });
    expect(snapshot(root)).toEqual(before);
  });

  it.each(['..', '.', '', 'a/../../x.pyc', 'a//x.pyc', 'x\0.pyc'])(
    '54: is refused: %j beside a path that is right',
    async (name) => {
      const root = tree(CACHE);
      const plan = await edited(root, (value) => {
        const entry = firstEntry(value);
        const directory = String(entry['path']).replace(/[^/\\]+$/, '');
        value['entries'] = [entry, { ...entry, path: directory + name }];
      });
      expect(() => parsePlan(plan)).toThrow('entries[1].path');
    },
  );

  it.runIf(process.platform !== 'win32')(
    'cannot make the sweep remove what a scan would not',
    async () => {
      const root = tree({
        ...CACHE,
        'precious.txt': 'x',
        'link.pyc': symlink('precious.txt'),
        '__pycache__/notes.txt': 'x',
        'vendor/s.pyc': pyc(),
        '.git/hooks/__pycache__/m.cpython-311.pyc': pyc(),
        'empty/': '',
        'dist/x.whl': '',
      });
      const before = snapshot(root);
      const entry = (path: string, more: object): object => ({
        path: join(root, path),
        type: 'file',
        class: 'valid',
        action: 'remove',
        reason: 'bytecode',
        ...more,
      });
      const plan = await edited(root, (value) => {
        value['entries'] = [
          entry('precious.txt', {}),
          entry('m.py', {}),
          entry('link.pyc', {}),
          entry('__pycache__/notes.txt', {}),
          entry('vendor/s.pyc', {}),
          entry('.git/hooks/__pycache__/m.cpython-311.pyc', {}),
          entry('empty', { type: 'directory', class: 'husk', reason: 'husk' }),
          entry('vendor', {
            type: 'directory',
            class: 'cache-directory',
            reason: 'empty-directory',
          }),
          entry('dist/x.whl', { class: 'debris', reason: 'debris', topic: 'package' }),
          entry('dist', { type: 'directory', class: 'debris', reason: 'debris', topic: 'package' }),
          entry('', { path: root, type: 'directory', class: 'husk', reason: 'husk' }),
        ];
      });
      const report = await sweep(plan as Plan);
      expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(
        report.outcomes.map(() => 'kept'),
      );
      expect(snapshot(root)).toEqual(before);
    },
  );
});
