import js from '@eslint/js';
import { isDockerfile } from '@nopycache/dockerfile';
import { isMakefile } from '@nopycache/makefile';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { CORE_RULES } from './support/eslints.js';
import { configFor, lint } from './support/lint.js';
import { SAMPLES } from './support/samples.js';

const EVERYTHING: Linter.Config[] = [...plugin.configs.recommended, ...plugin.configs.json];

/** The name of a language among all plugins, as `--print-config` shows it. */
function languageOf(config: Linter.Config | undefined): unknown {
  const language = config?.language;
  const known: readonly [string, unknown][] = Object.entries(plugin.languages);
  return (
    known.find(([, each]) => each === language)?.[0] ?? (typeof language === 'object' && 'other')
  );
}

describe('the configurations', () => {
  it.each<[path: string, language: unknown]>([
    ['.gitignore', 'ignore'],
    ['packages/a/.gitignore', 'ignore'],
    ['.dockerignore', 'ignore'],
    ['docker/app.Dockerfile.dockerignore', 'ignore'],
    ['Dockerfile.dockerignore', 'ignore'],
    ['Containerfile.containerignore', 'ignore'],
    ['templates/Python.gitignore', 'ignore'],
    ['.hgignore', 'ignore'],
    ['Dockerfile', 'dockerfile'],
    ['services/api/Dockerfile.prod', 'dockerfile'],
    ['dev.Dockerfile', 'dockerfile'],
    ['src/dockerfile', 'dockerfile'],
    ['Containerfile', 'dockerfile'],
    ['Makefile', 'makefile'],
    ['build/GNUmakefile', 'makefile'],
    ['rules.mk', 'makefile'],
    ['.vscode/settings.json', 'other'],
    ['package.json', 'other'],
    ['.devcontainer/devcontainer.json', 'other'],
    ['.devcontainer/api/devcontainer.json', 'other'],
    ['a.js', 'other'],
  ])('%s is read as %s', async (path, language) => {
    expect(languageOf(await configFor(path, EVERYTHING))).toBe(language);
  });

  it.each([
    'Dockerfile.j2',
    'src/Dockerfile.ts',
    'Dockerfile.md',
    'tsconfig.json',
    '.vscode/tasks.json',
    'a.ts',
  ])('%s is not linted for our sake', async (path) => {
    expect(await configFor(path, EVERYTHING)).toBeUndefined();
  });

  it.each([
    ...['Dockerfile', 'sub/dockerfile', 'DOCKERFILE', 'containerfile', 'Containerfile.prod'],
    ...['Dockerfile-alpine', 'Dockerfile_dev', 'dockerfile.dev', 'Dockerfile.txt', 'Dockerfile.'],
    ...['api.Dockerfile', 'api.DOCKERFILE', 'x.containerfile', '.dockerfile', 'a.md.Dockerfile'],
    ...['Dockerfile.go', 'dockerfile.go', 'Dockerfile.GO', 'Dockerfile_test.go', 'Dockerfile.a.py'],
    ...['Dockerfile.bak', 'Dockerfile.orig', 'Dockerfile.lock', 'Dockerfile~', 'Dockerfile.dev~'],
    ...['Dockerfile.J2', 'Dockerfile-dev.md', 'Dockerfile.dockerignore', 'Dockerfile.prod.tmpl'],
    ...[
      'Dockerfiles',
      'Dockerfile2',
      'MyDockerfile',
      'Dockerfile-',
      'Dockerfile/x',
      'Dockerfile.d/a',
    ],
    ...['Makefile', 'makefile', 'GNUmakefile', 'BSDmakefile', 'sub/rules.mk', 'x.mak', '.mk'],
    ...['MAKEFILE', 'Makefile.am', 'makefile.mk', 'Makefile.bak', 'a.MK'],
  ])('take %s for what the commands take it for', async (path) => {
    const known = isDockerfile(path) ? 'dockerfile' : isMakefile(path) ? 'makefile' : undefined;
    const language = languageOf(await configFor(path, EVERYTHING));
    expect(['dockerfile', 'makefile'].find((each) => each === language)).toBe(known);
  });

  it('ask the ignore file at the top alone to cover bytecode', async () => {
    const level = async (path: string): Promise<unknown> =>
      (await configFor(path, EVERYTHING)).rules?.['nopycache/ignore-files-missing-bytecode'];
    expect(await level('.gitignore')).toEqual([1]);
    expect(await level('.dockerignore')).toEqual([1]);
    expect(await level('packages/a/.gitignore')).toBeUndefined();
  });

  it('name only rules there are, and in the strict one all that need no other plugin', () => {
    const names = (configs: Linter.Config[]) =>
      configs.flatMap(({ rules = {} }) => Object.keys(rules)).filter((name) => name.includes('/'));
    const known = Object.keys(plugin.rules).map((name) => `nopycache/${name}`);
    const own = known.filter((name) => !/editors-|project-files-/.test(name));
    expect(names(plugin.configs.strict).sort()).toEqual(own.sort());
    const ofJson = known.filter((name) => /editors-|project-files-/.test(name));
    expect([...new Set(names(plugin.configs['json-strict']))].sort()).toEqual(ofJson.sort());
    for (const configs of Object.values(plugin.configs)) {
      expect(names(configs).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('have names, and the plugin they need', () => {
    for (const config of Object.values(plugin.configs).flat()) {
      expect(config.name).toMatch(/^nopycache\//);
      expect(config.plugins['nopycache']).toBe(plugin);
    }
  });

  it.each(CORE_RULES)(
    'work beside the recommended rules of ESLint %s without `files`',
    (_version, { Linter }, known) => {
      const recommended = Object.entries(js.configs.recommended.rules);
      const rules = Object.fromEntries(recommended.filter(([name]) => known.includes(name)));
      const configs: Linter.Config[] = [{ rules }, ...EVERYTHING];
      for (const filename of [
        '.gitignore',
        'Dockerfile',
        '.vscode/settings.json',
        'package.json',
      ]) {
        const said = new Linter().verify('{}\n', configs, { filename });
        expect(said.filter(({ ruleId }) => ruleId?.includes('/') === false)).toEqual([]);
      }
    },
  );
});

describe.each(CORE_RULES)('in ESLint %s', (_version, { Linter }) => {
  it.each(['strict', 'stylistic'] as const)(
    'typescript-eslint’s %s without `files` has nothing to say of our languages',
    (name) => {
      const preset = tseslint.configs[name] as Linter.Config[];
      for (const { filename, text } of Object.values(SAMPLES)) {
        for (const configs of [
          [...preset, ...EVERYTHING],
          [...EVERYTHING, ...preset],
        ]) {
          const said = new Linter().verify(text, configs, { filename });
          expect(said.filter(({ ruleId }) => ruleId?.startsWith('nopycache/') !== true)).toEqual(
            [],
          );
        }
      }
    },
  );
});

describe('what is only an info', () => {
  const said = (text: string, filename: string, configs: Linter.Config[]) =>
    lint(text, filename, { configs }).map(({ ruleId }) => ruleId?.replace('nopycache/', ''));
  const { recommended, strict } = plugin.configs;

  it.each<[file: string, text: string, rules: string[]]>([
    // As in GitHub's template for Python.
    ['.gitignore', '__pycache__/\n*.py[cod]\n*$py.class\n', ['ignore-files-hits-no-bytecode']],
    ['sub/.gitignore', 'dist\ndist\n', ['ignore-files-duplicate-pattern']],
    ['a.js', "process.env.PYTHONDONTWRITEBYTECODE = '0';\n", ['no-ineffective-bytecode-env']],
  ])('is for the strict configuration in %s', (file, text, rules) => {
    expect(said(text, file, recommended)).toEqual([]);
    expect(said(text, file, strict)).toEqual(rules);
    const own = strict.map((config) => ({ ...config, rules: {} }));
    const [rule] = rules;
    expect(said(text, file, [...own, { rules: { [`nopycache/${rule ?? ''}`]: 'warn' } }])).toEqual(
      rules,
    );
  });

  it('leaves out nothing graver of the same rule', () => {
    expect(said('__pycache__/\n*.py?\n*.pyc\n', 'sub/.gitignore', recommended)).toContain(
      'ignore-files-hits-no-bytecode',
    );
    expect(said("process.env.PYTHONDONTWRITEBYTECODE = 'no';\n", 'a.js', recommended)).toEqual([
      'no-ineffective-bytecode-env',
    ]);
  });

  it('has a strict configuration for JSON too', () => {
    const image = '{ "scripts": { "start": "PYTHONDONTWRITEBYTECODE=0 python3 app.py" } }\n';
    expect(said(image, 'package.json', plugin.configs.json)).toEqual([]);
    expect(said(image, 'package.json', plugin.configs['json-strict'])).toEqual([
      'project-files-zero-is-version-dependent',
    ]);
  });
});

describe('the rules', () => {
  it.each(Object.entries(plugin.rules))('%s says what ESLint wants to know', (_name, { meta }) => {
    expect(['problem', 'suggestion']).toContain(meta.type);
    expect(meta.docs.description).toMatch(/^[A-Z].*[^.]$/);
    expect(meta.docs.url).toMatch(
      /^https:\/\/github\.com\/nopycache\/nopycache\/blob\/main\/docs\/rules\/[\w-]+\.md(?:#[\w-]+)?$/,
    );
    for (const schema of meta.schema) expect(schema.additionalProperties).toBe(false);
  });
});

describe('what languages are told', () => {
  it.each<[language: string, options: Record<string, unknown>, message: RegExp]>([
    ['ignore', { dialect: 'svn' }, /"dialect" has to be one of git, node-ignore/],
    ['dockerfile', { policy: 'none' }, /"policy" has to be one of auto, suppress/],
    ['dockerfile', { assumeEnv: { A: 1 } }, /"assumeEnv" has to be an object/],
    [
      'dockerfile',
      { ignoreFile: '.dockerignore' },
      /"ignoreFile" has to be an object with a "path"/,
    ],
  ])('%s refuses %j', (language, options, message) => {
    expect(() => {
      plugin.languages[language]?.validateLanguageOptions(options);
    }).toThrow(message);
  });

  it('is heeded: dialects, and the ignore file of the build', () => {
    const ids = (text: string, filename: string, languageOptions: Record<string, unknown>) =>
      lint(text, filename, {
        configs: [...plugin.configs.recommended, { files: ['**'], languageOptions }],
      }).map(({ ruleId }) => ruleId?.replace('nopycache/', ''));
    expect(ids('__pycache__\n', 'x/.gitignore', { dialect: 'docker' })).toContain(
      'ignore-files-root-only-pattern',
    );
    const image =
      'FROM python:3.13\nENV PYTHONDONTWRITEBYTECODE=1\nCOPY . .\nCMD ["python", "-m", "a"]\n';
    expect(ids(image, 'Dockerfile', {})).toEqual([]);
    const ignoreFile = { path: '.dockerignore', text: 'node_modules\n' };
    expect(ids(image, 'Dockerfile', { ignoreFile })).toEqual(['dockerfile-copy-host-bytecode']);
    expect(
      ids(image, 'Dockerfile', { ignoreFile: { path: '.dockerignore', text: '**/__pycache__\n' } }),
    ).toEqual([]);
  });
});
