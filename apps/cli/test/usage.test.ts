import fs from 'node:fs';
import { join } from 'node:path';

import { pyc, snapshot } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

const CACHE = { 'm.py': '', '__pycache__/m.cpython-311.pyc': pyc() };

describe('what cannot be understood', () => {
  it.each<[string, readonly string[], string | RegExp]>([
    ['a typing error in an option', ['clean', '--dryrun'], 'Did you mean --dry-run?'],
    [
      'an option of another command',
      ['clean', '--fail-on-found'],
      "unknown option '--fail-on-found'",
    ],
    ['an unknown class', ['scan', '--only', 'orphans'], 'Did you mean "orphan"?'],
    ['an unknown protection', ['scan', '--include', 'all'], '"all" is none of: tracked,'],
    ['an unknown topic', ['scan', '--debris=js'], '"js" is none of: coverage,'],
    ['an age without a unit', ['scan', '--older-than', '30'], '"30" is neither an age'],
    [
      'a day that does not exist',
      ['scan', '--older-than', '2026-13-01'],
      '"2026-13-01" is neither',
    ],
    ['a version that is none', ['scan', '--python', 'latest'], '"latest" is no Python version'],
    ['an ending that is none', ['scan', '--source-suffix', 'a/b'], 'no list of file name endings'],
    ['two formats', ['scan', '--json', '-0'], /cannot be used with/],
    [
      'a missing directory',
      ['clean', 'nowhere'],
      'nowhere: there is no such directory. Check the path.',
    ],
    ['a mistyped command', ['scna'], 'no such directory. Did you mean nopycache scan?'],
    ['an option that there is not', ['check', '--fxi'], 'Run nopycache check --help'],
    ['a file for a directory', ['clean', 'm.py'], 'm.py: this is a file. Name the directory'],
    ['the whole disk', ['clean', '/'], 'this is the root of a file system'],
    [
      'directories beside a plan',
      ['clean', '.', '--plan', 'p.json'],
      'leave them out beside --plan',
    ],
    [
      'a selection beside a plan',
      ['clean', '--plan', 'p.json', '--only', 'orphan'],
      '--only has no meaning',
    ],
    ['a plan that is missing', ['clean', '--plan', 'p.json'], 'p.json: cannot be read (ENOENT)'],
    ['a plan that is no JSON', ['clean', '--plan', 'm.txt'], 'm.txt: is not JSON'],
    [
      'a plan that is something else',
      ['clean', '--plan', 'package.json'],
      'format is not "nopycache-plan"',
    ],
    ['git where there is none', ['clean', '--require-git'], 'not in a git repository'],
    ['a shell without completion', ['completion', 'dash'], 'Choose from: bash, zsh, fish.'],
  ])('54: exits with 2 and removes nothing: %s', (_, args, message) => {
    const root = tree({ ...CACHE, 'm.txt': '{', 'package.json': '{}' });
    const before = snapshot(root);
    const { status, stdout, stderr } = nopycache(root, args);
    if (typeof message === 'string') expect(stderr).toContain(message);
    else expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
    expect(snapshot(root)).toEqual(before);
  });

  it('54: refuses the home directory unless it is forced', () => {
    const root = tree(CACHE);
    const env = { HOME: root, USERPROFILE: root };
    const refused = nopycache(root, ['clean'], { env });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('this is your home directory');
    expect(nopycache(root, ['clean', '--force'], { env }).status).toBe(0);
    expect(fs.existsSync(join(root, '__pycache__'))).toBe(false);
  });

  it('prints help and version on the standard output', () => {
    const root = tree();
    const { version } = JSON.parse(
      fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(nopycache(root, ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    for (const args of [['--help'], ['help', 'clean'], ['scan', '-h'], ['completion', '--help']]) {
      const { status, stdout, stderr } = nopycache(root, args);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Examples:');
    }
  });
});
