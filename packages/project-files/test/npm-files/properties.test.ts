import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

import { temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';

import { publishedBy } from '../../src/npm-files/published.js';

type Packlist = (tree: unknown, options: unknown) => Promise<string[]>;

/** The very code that `npm pack` chooses files with, out of the npm that is installed. */
function packlistOfNpm(): Packlist {
  const script = 'console.log(process.env.npm_execpath)';
  const args = ['exec', '--call', `node -e "${script}"`];
  const npm = execFileSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return createRequire(npm.trim())('npm-packlist') as Packlist;
}

const packlist = packlistOfNpm();
const directory = temporaryDirectory();
afterAll(directory.remove);

const CACHES = ['src/__pycache__/m.pyc', 'src/deep/__pycache__/m.pyc', '__pycache__/m.pyc'];
writeTree(directory.path, {
  'package.json': '{}',
  '.npmignore': '__pycache__\n',
  'index.js': '',
  'src/a.js': '',
  'src/m.py': '',
  'src/deep/m.py': '',
  'lib/b.js': '',
  ...Object.fromEntries(CACHES.map((path) => [path, ''])),
});

async function published(files: readonly string[]): Promise<string[]> {
  const options = { path: directory.path, package: { files }, isProjectRoot: true };
  const tree = { ...options, edgesOut: new Map() };
  const paths = await packlist(tree, { path: directory.path });
  return paths.filter((path) => CACHES.includes(path)).sort();
}

function ours(files: readonly string[]): string[] {
  return CACHES.filter((path) => publishedBy(files, path) !== undefined).sort();
}

it.each([
  [['src']],
  [['src', '!**/__pycache__']],
  [['!**/__pycache__', 'src']],
  [['src/', '!__pycache__']],
  [['src/*']],
  [['src/**/*.py']],
  [['src/**/*.py*']],
  [['**/*.py?']],
  [['*.pyc']],
  [['./src/deep']],
  [['/src/deep', '!**/*.pyc']],
  [['src', '!src/deep']],
  [['src', '!src/deep/', 'src/deep/__pycache__']],
  [['SRC/**']],
  [['.']],
  [['**']],
  [['lib', 'index.js']],
  [['!src', '**']],
])('publishes what npm publishes: %j', async (files) => {
  expect(ours(files)).toEqual(await published(files));
});

it('publishes what npm publishes, whatever the entries', async () => {
  const piece = fc.constantFrom(
    'src',
    'deep',
    '__pycache__',
    '**',
    '*',
    '*.pyc',
    '*.py',
    'm.*',
    'lib',
    '{src,lib}',
  );
  const entry = fc
    .tuple(
      fc.constantFrom('', '!', './', '/', '!/'),
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '/'),
    )
    .map(([before, pieces, after]) => before + pieces.join('/') + after);
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), async (files) => {
      expect(ours(files)).toEqual(await published(files));
    }),
    { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 200) },
  );
});
