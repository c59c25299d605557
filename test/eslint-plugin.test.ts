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

/** The oldest ESLint and the newest 9 are those that our own tests have; the newest of all is installed. */
const ESLINTS = {
  '9.15': join(ROOT, 'test/eslint-9.15/node_modules/eslint'),
  '9': join(ROOT, 'test/eslint-9/node_modules/eslint'),
  '10': join(project, 'node_modules/eslint'),
} as const;
type Version = keyof typeof ESLINTS;
const VERSIONS: readonly Version[] = ['9.15', '9', '10'];

/** A monorepo with something in it for every part of the plugin, all of which can be fixed. */
const MONOREPO = {
  'eslint.config.js': `
    import nopycache from '@nopycache/eslint-plugin';
    export default [...nopycache.configs.recommended, ...nopycache.configs.json];
  `,
  '.gitignore': 'node_modules/\n*.pyc\n.eslintcache\n',
  '.dockerignore': '__pycache__\n**/*.py[co]\n**/*$py.class\n',
  '.vscode/settings.json': '{\n  // ours\n  "editor.tabSize": 2,\n}\n',
  Makefile:
    '.PHONY: clean-pyc\nclean-pyc:\n    find src -type d -name __pycache__ -prune -exec rm -rf {} +\n',
  'services/api/Dockerfile':
    'FROM python:3.13\nENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install flask\nCMD ["python", "-I", "app.py"]\n',
  'services/web/package.json':
    '{ "type": "module", "scripts": { "start": "PYTHONDONTWRITEBYTECODE=1 python3 -I app.py" } }\n',
  'services/web/run.js': `import { spawn } from 'node:child_process';
spawn('python3', ['-I', 'app.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
`,
};
const FOUND = [
  '.dockerignore ignore-files-root-only-pattern',
  '.gitignore ignore-files-incomplete-bytecode',
  '.vscode/settings.json editors-missing-bytecode',
  'Makefile makefile-spaces-for-tab',
  'services/api/Dockerfile dockerfile-pip-ignores-dontwrite',
  'services/web/package.json project-files-isolated-ignores-env',
  'services/web/run.js no-ineffective-bytecode-env',
];

/** The packages that the plugin depends on, and itself. */
const PACKAGES = [
  'core',
  'dockerfile',
  'editors',
  'eslint-plugin',
  'ignore-files',
  'makefile',
].concat(['project-files', 'script', 'report', 'check-command']);

interface Packed {
  readonly filename: string;
}

function pack(name: string): string {
  const args = ['pack', '--json', '--pack-destination', directory.path];
  const cwd = join(ROOT, 'packages', name);
  const printed = execFileSync('npm', args, { cwd, encoding: 'utf8', shell: SHELL, stdio: 'pipe' });
  const [{ filename }] = JSON.parse(printed) as [Packed];
  return `file:${join(directory.path, filename)}`;
}

/** The version that our own lock file holds, so that nothing new is fetched. */
function installed(name: string): string {
  const manifest = fs.readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function node(cwd: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A copy of the monorepo for one version, and that version's command in it. */
function monorepo(version: Version) {
  const path = fs.mkdtempSync(join(project, `with-${version}-`));
  writeTree(path, MONOREPO);
  const bin = join(ESLINTS[version], 'bin/eslint.js');
  return {
    path,
    bin,
    eslint: (args: readonly string[], input = '') => node(path, [bin, ...args], input),
  };
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** What `--format json` printed, as `FILE RULE`. */
function found(printed: string, path: string): string[] {
  return (JSON.parse(printed) as Result[])
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => {
        const file = filePath.slice(path.length + 1).replaceAll('\\', '/');
        return `${file} ${ruleId?.replace('nopycache/', '') ?? message}`;
      }),
    )
    .sort();
}

describe('a project that installs the tarballs', () => {
  beforeAll(() => {
    const tarballs = PACKAGES.map((name) => [`@nopycache/${name}`, pack(name)] as const);
    writeTree(project, {
      'package.json': JSON.stringify({
        name: 'user',
        private: true,
        type: 'module',
        dependencies: {
          ...Object.fromEntries(tarballs),
          '@eslint/json': installed('@eslint/json'),
          eslint: installed('eslint'),
          'lint-staged': installed('lint-staged'),
        },
      }),
    });
    const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', args, { cwd: project, shell: SHELL, stdio: 'pipe' });
  });

  afterAll(directory.remove);

  it.each(VERSIONS)('ESLint %s goes from findings to none with --fix', (version) => {
    const { path, eslint } = monorepo(version);
    const before = eslint(['.', '--format', 'json']);
    expect(before.stderr).toBe('');
    expect(found(before.stdout, path)).toEqual(FOUND);
    expect(eslint(['.', '--fix', '--max-warnings', '0'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(fs.readFileSync(join(path, 'services/web/run.js'), 'utf8')).toContain(`['-B', '-I', `);
    expect(fs.readFileSync(join(path, '.vscode/settings.json'), 'utf8')).toContain('// ours');
  });

  it.each(VERSIONS)('ESLint %s caches, reads from stdin, and prints configurations', (version) => {
    const { path, eslint } = monorepo(version);
    const runs = [1, 2].map(() => eslint(['.', '--cache', '--format', 'json']).stdout);
    expect(runs.map((printed) => found(printed, path))).toEqual([FOUND, FOUND]);
    expect(fs.existsSync(join(path, '.eslintcache'))).toBe(true);
    const stdin = ['--stdin', '--stdin-filename', 'sub/.dockerignore', '--format', 'json'];
    expect(found(eslint(stdin, '__pycache__\n').stdout, path)).toContain(
      'sub/.dockerignore ignore-files-root-only-pattern',
    );
    const printed = eslint(['--print-config', 'Dockerfile']).stdout;
    expect(JSON.parse(printed)).toMatchObject({
      language: 'nopycache/dockerfile',
      plugins: ['@', expect.stringMatching(/^nopycache:@nopycache\/eslint-plugin@\d/)],
    });
  });

  it('works by the names of its configurations, and with require', () => {
    const { path, eslint } = monorepo('10');
    fs.rmSync(join(path, 'eslint.config.js'));
    const config = `
      const { defineConfig } = require('eslint/config');
      const nopycache = require('@nopycache/eslint-plugin');
      module.exports = defineConfig([{ plugins: { nopycache }, extends: ['nopycache/ignore-files'] }]);
    `;
    writeTree(path, { 'eslint.config.cjs': config });
    const { stdout } = eslint(['.dockerignore', '--format', 'json']);
    expect(found(stdout, path)).toEqual(FOUND.slice(0, 1));
  });

  const GIT = VERSIONS.filter(() => !skipWithout('git'));
  it.each(GIT)('ESLint %s works in lint-staged, files that nobody lints among them', (version) => {
    const { path, bin: eslint } = monorepo(version);
    const command = `"${process.execPath}" "${eslint}" --fix --no-warn-ignored --max-warnings 0`;
    writeTree(path, {
      'package.json': JSON.stringify({ type: 'module', 'lint-staged': { '*': command } }),
      'notes.md': 'a\n',
    });
    const git = gitRepository(path);
    git.run('add', '.dockerignore', 'notes.md', 'services/api/Dockerfile');
    const bin = join(project, 'node_modules/lint-staged/bin/lint-staged.js');
    // Without a commit there is nothing to go back to.
    expect(node(path, [bin, '--no-stash'])).toMatchObject({ status: 0 });
    expect(git.run('show', ':.dockerignore')).toMatch(/^\*\*\/__pycache__\n/);
    expect(git.run('show', ':services/api/Dockerfile')).toContain('install --no-compile flask');
  });

  it.each(VERSIONS.slice(1))('has types that fit ESLint %s', (version) => {
    const path = join(project, `types-${version}`);
    writeTree(path, {
      'eslint.config.ts': `
        import type { ESLint, Linter } from 'eslint';
        import nopycache from '@nopycache/eslint-plugin';
        export const plugin: ESLint.Plugin = nopycache;
        export default [...nopycache.configs.recommended, ...nopycache.configs.json] satisfies Linter.Config[];
        // @ts-expect-error: there is no such configuration
        nopycache.configs.all;
      `,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: 'es2022',
          module: 'nodenext',
          skipLibCheck: true,
          types: [],
          paths: { eslint: [join(ESLINTS[version], 'lib/types/index.d.ts')] },
        },
        files: ['eslint.config.ts'],
      }),
    });
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(node(path, [tsc, '-p', path])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
