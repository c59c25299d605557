import { describe, expect, it } from 'vitest';

import { commandsOf, findCommand, plainScript, type FindOptions } from '../../src/index.js';
import { CACHES, HOSTILE, LOOSE, OTHERS } from '../support/hostile-tree.js';
import { run, TOOLS } from '../support/run.js';

const CACHE_DIRECTORIES = [
  '-rf/__pycache__',
  '__pycache__',
  'a b/c/__pycache__',
  'a/__pycache__',
  'new\nline/__pycache__',
];

describe.each(TOOLS)('with the find of %s', (tools) => {
  it('removes every __pycache__ and nothing else', () => {
    const { status, stderr, removed } = run(findCommand({ action: 'delete' }), HOSTILE, { tools });
    expect([status, stderr]).toEqual([0, '']);
    expect(removed).toEqual(CACHE_DIRECTORIES);
  });

  it('removes loose files where it is told to, and whatever way they are called', () => {
    const command = findCommand({ action: 'delete', loose: ['.pyc', '.pyo'] });
    const { status, stderr, removed } = run(command, HOSTILE, { tools });
    expect([status, stderr]).toEqual([0, '']);
    expect(removed).toEqual(
      [...CACHE_DIRECTORIES, ...Object.keys(LOOSE), 'target/m.pyc'].toSorted(),
    );
  });

  it('lists what it would remove, and removes nothing', () => {
    for (const loose of [[], ['.pyc', '.pyo']] as const) {
      const deleted = run(findCommand({ action: 'delete', loose }), HOSTILE, { tools });
      const listed = run(findCommand({ action: 'list', loose }), HOSTILE, { tools });
      expect([listed.status, listed.stderr, listed.removed]).toEqual([0, '', []]);
      expect(listed.stdout.split('\n./').length).toBe(deleted.removed.length);
    }
  });

  it('has nothing to complain about where there is nothing to do', () => {
    const command = findCommand({ action: 'delete', loose: ['.pyc', '.pyo', '$py.class'] });
    expect(run(command, { 'm.py': '' }, { tools })).toMatchObject({ status: 0, stderr: '' });
    expect(run(command, {}, { tools })).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes Jython’s classes for bytecode, and no others', () => {
    const command = findCommand({ action: 'delete', loose: ['$py.class'] });
    const tree = { 'a/m$py.class': '', 'a/Main.class': '' };
    expect(run(command, tree, { tools }).removed).toEqual(['a/m$py.class']);
  });

  it.each<[string, Partial<FindOptions>, readonly string[]]>([
    ['other names to leave alone', { prune: ['a', "it's", 'a b'] }, ['-rf', 'new\nline', '']],
    ['none', { prune: [] }, ['.venv/lib', '.git/refs/heads/feature', 'node_modules/gyp', '']],
    ['roots that look like options', { roots: ['-rf', 'a b'] }, ['-rf', 'a b/c']],
  ])('heeds %s', (_, options, expected) => {
    const command = findCommand({ action: 'delete', ...options });
    const { status, removed } = run(command, { ...OTHERS, ...CACHES }, { tools });
    expect(status).toBe(0);
    for (const parent of expected) {
      expect(removed).toContain(parent === '' ? '__pycache__' : `${parent}/__pycache__`);
    }
    if (options.prune?.includes('a') === true) {
      expect(removed.some((path) => path.startsWith('a'))).toBe(false);
    }
  });
});

it('is one command that is read as it was meant', () => {
  const command = findCommand({ action: 'delete', roots: ['src'], loose: ['.pyc'] });
  expect(commandsOf(plainScript(command))).toHaveLength(1);
  expect(command).toBe(
    String.raw`find src \( -name .git -o -name .hg -o -name .svn -o -name .jj -o -name .venv -o -name venv -o -name .tox -o -name .nox -o -name node_modules \) -prune -o -type d -name __pycache__ -prune -exec rm -rf {} + -o -type f -name '*.pyc' -exec rm -f {} +`,
  );
});
