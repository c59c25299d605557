import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  gitRepository,
  skipWithout,
  temporaryDirectory,
  writeTree,
} from '@nopycache/test-fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHELL = process.platform === 'win32';
const directory = temporaryDirectory();
const project = join(directory.path, 'project');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function pack(path: string): string {
  const args = ['pack', '--json', '--pack-destination', directory.path];
  const printed = execFileSync('npm', args, {
    cwd: join(ROOT, path),
    encoding: 'utf8',
    shell: SHELL,
    stdio: 'pipe',
  });
  const [{ filename, files }] = JSON.parse(printed) as [Packed];
  const others = files.map((file) => file.path).filter((each) => !each.startsWith('dist/'));
  expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  return `file:${join(directory.path, filename)}`;
}

/** The version that our own lock file holds, so that nothing new is fetched. */
function installed(name: string): string {
  const manifest = fs.readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function bin(name: string, ...args: readonly string[]): { status: number | null; output: string } {
  const path = join(project, 'node_modules/.bin', SHELL ? `${name}.cmd` : name);
  const result = spawnSync(path, args, { cwd: project, encoding: 'utf8', shell: SHELL });
  return { status: result.status, output: result.stdout + result.stderr };
}

function read(name: string): string {
  return fs.readFileSync(join(project, name), 'utf8');
}

const FILES = {
  '.gitignore': "a  \n\n\n\nfoo\\ \nit's\n  # a pattern\na\n",
  '.dockerignore': '  node_modules  \n**/__pycache__\n',
  '.npmignore': ' b \n',
  'run.sh': 'if   true; then\necho   a\nfi\n',
  Dockerfile: 'FROM    scratch\nCOPY a   b\n',
  'a.json': '{"a":1}\n',
};

describe('a project that installs the tarballs', () => {
  beforeAll(() => {
    writeTree(project, {
      ...FILES,
      'package.json': JSON.stringify({
        name: 'user',
        private: true,
        type: 'module',
        dependencies: {
          '@nopycache/prettier-plugin': pack('packages/prettier-plugin'),
          'lint-staged': installed('lint-staged'),
          prettier: installed('prettier'),
          'prettier-plugin-sh': installed('prettier-plugin-sh'),
        },
        'lint-staged': { '*': 'prettier --write --ignore-unknown' },
      }),
      '.prettierrc.json': JSON.stringify({
        plugins: ['prettier-plugin-sh', '@nopycache/prettier-plugin'],
      }),
    });
    const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', args, { cwd: project, shell: SHELL, stdio: 'pipe' });
  });

  afterAll(directory.remove);

  it('passes --debug-check before and after', () => {
    const names = ['.gitignore', '.dockerignore', '.npmignore'];
    expect(bin('prettier', '--debug-check', ...names)).toMatchObject({ status: 0 });
  });

  it('formats shell scripts, Dockerfiles and ignore files, each by its own plugin', () => {
    const names = Object.keys(FILES);
    expect(bin('prettier', '--check', ...names)).toMatchObject({ status: 1 });
    expect(bin('prettier', '--write', ...names)).toMatchObject({ status: 0 });
    expect(bin('prettier', '--check', ...names)).toMatchObject({ status: 0 });
    expect(read('.gitignore')).toBe("a\n\nfoo\\ \nit's\n  # a pattern\n");
    expect(read('.dockerignore')).toBe('node_modules\n**/__pycache__\n');
    expect(read('.npmignore')).toBe('b\n');
    expect(read('run.sh')).toBe('if true; then\n  echo a\nfi\n');
    expect(read('Dockerfile')).toBe('FROM scratch\nCOPY a b\n');
  });

  it('leaves a file alone that it cannot write back, and says where the trouble is', () => {
    const bytes = Uint8Array.of(0x61, 0x20, 0x0a, 0xff, 0x0a);
    writeTree(project, { 'bad/.gitignore': bytes });
    const { status, output } = bin('prettier', '--write', 'bad/.gitignore');
    expect(status).toBe(2);
    expect(output).toContain('bad/.gitignore: SyntaxError: These bytes are no UTF-8');
    expect(output).not.toMatch(/^\s+at /m);
    expect(new Uint8Array(fs.readFileSync(join(project, 'bad/.gitignore')))).toEqual(bytes);
  });

  it.skipIf(skipWithout('git'))('works in lint-staged on a staged .gitignore', () => {
    writeTree(project, { '.gitignore': 'node_modules/\n\n\n\nbad/   \nnode_modules/\n' });
    const git = gitRepository(project);
    git.run('add', '.gitignore');
    git.run('commit', '--quiet', '--message', 'a', '--allow-empty');
    fs.appendFileSync(join(project, '.gitignore'), '\n\n\nmore  \n');
    git.run('add', '.gitignore');
    expect(bin('lint-staged')).toMatchObject({ status: 0 });
    expect(git.run('show', ':.gitignore')).toBe('node_modules/\n\nbad/\n\nmore\n');
  });

  it('loads with require, as configurations in CommonJS do', () => {
    const program = "console.log(Object.keys(require('@nopycache/prettier-plugin')).sort().join())";
    const result = spawnSync(process.execPath, ['-e', program], { cwd: project, encoding: 'utf8' });
    expect(result.stdout).toBe('languages,options,parsers,printers\n');
  });
});
