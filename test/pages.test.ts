import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { temporaryDirectory, writeMonorepo } from '@nopycache/test-fixtures';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SITE = 'https://github.com/nopycache/nopycache/blob/main/';
const PAGES = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((path) => path !== '' && !path.startsWith('.changeset/'));

function read(page: string): string {
  return fs.readFileSync(join(ROOT, page), 'utf8');
}

/** The fenced blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  const found = read(page).matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...found].filter(([, own]) => own === language).map(([, , code]) => code ?? '');
}

describe('pages', () => {
  it('are there', () => {
    expect(PAGES).toContain('README.md');
    expect(PAGES.length).toBeGreaterThan(6);
  });

  it.each(PAGES)('%s links to what exists', (page) => {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)#\s]+)/g)) {
      if (target.startsWith('http') && !target.startsWith(SITE)) continue;
      const path = target.startsWith(SITE)
        ? target.slice(SITE.length)
        : join(dirname(page), target);
      expect(fs.existsSync(join(ROOT, path)), `${page}: ${target}`).toBe(true);
    }
  });

  it('ARCHITECTURE.md names only paths that exist, and every directory of sources', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !fs.existsSync(join(ROOT, path)))).toEqual([]);
    const sources = ['packages', 'apps'].flatMap((parent) =>
      fs.readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}/src`),
    );
    const folders = [...sources, 'packages/core/src/disk'].flatMap((parent) =>
      fs
        .readdirSync(join(ROOT, parent), { withFileTypes: true })
        .filter((item) => item.isDirectory())
        .map(({ name }) => `${parent}/${name}/`),
    );
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it("README.md shows the command's table as it is", () => {
    const table = fs
      .readFileSync(join(ROOT, 'apps/cli/test/golden/scan.txt'), 'utf8')
      .split('\n\n')[0];
    expect(blocks('README.md', '')[0]?.trim()).toBe(table);
  });

  it('the README of core runs, and gives what its comments say', async () => {
    const [pure = '', disk = ''] = blocks('packages/core/README.md', 'js');
    const expressions = [...pure.matchAll(/^(\w+\(.*\));\n\/\/ (.*)$/gm)];
    expect(expressions).toHaveLength(4);
    const core = (await import('@nopycache/core')) as Record<string, unknown>;
    for (const [, expression = '', expected = ''] of expressions) {
      const names = Object.keys(core);
      const evaluate = (code: string): unknown =>
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the page's own example
        new Function(...names, `return (${code})`)(...Object.values(core));
      expect(evaluate(expression)).toEqual(evaluate(expected));
    }
    const directory = temporaryDirectory();
    onTestFinished(directory.remove);
    writeMonorepo(directory.path);
    const program = disk.replace(
      "'@nopycache/core/disk'",
      JSON.stringify(new URL('../packages/core/dist/disk/index.js', import.meta.url).href),
    );
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: directory.path,
      encoding: 'utf8',
    });
    expect(printed).toContain(
      `remove ${join(directory.path, 'services/api/api/__pycache__/removed.cpython-313.pyc')} bytecode`,
    );
    expect(printed.trim().split('\n').at(-1)).toBe('4');
  });

  it('the README of ignore-files runs, and prints what its comments say', () => {
    const [program = ''] = blocks('packages/ignore-files/README.md', 'js');
    const comments = [...program.matchAll(/^\/\/ (.*)$/gm)].map(([, comment]) => comment);
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(printed.trim().split('\n')).toEqual(comments);
  });

  it('the README of editors runs, prints what it shows, and names every editor', async () => {
    const page = 'packages/editors/README.md';
    const [program = ''] = blocks(page, 'js');
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(blocks(page, 'text')).toEqual([printed]);
    const { EDITOR_NAMES } = await import('@nopycache/editors');
    expect(EDITOR_NAMES.filter((name) => !read(page).includes(`\`${name}\``))).toEqual([]);
  });

  it('the README of project-files runs, prints what its comments say, and names every kind', async () => {
    const page = 'packages/project-files/README.md';
    const [program = ''] = blocks(page, 'js');
    const comments = [...program.matchAll(/^\/\/ (.*)$/gm)].map(([, comment]) => comment);
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(printed.trim().split('\n')).toEqual(comments);
    const { PROJECT_FILE_KINDS } = await import('@nopycache/project-files');
    expect(PROJECT_FILE_KINDS.filter((kind) => !read(page).includes(`\`${kind}\``))).toEqual([]);
  });

  it('the README of shell runs, prints what it shows, and names every shell', async () => {
    const page = 'packages/shell/README.md';
    const [program = ''] = blocks(page, 'js');
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(blocks(page, 'text')).toEqual([printed]);
    const { SHELL_NAMES, SNIPPET_NAMES, ...functions } = await import('@nopycache/shell');
    const names = [...SHELL_NAMES, ...SNIPPET_NAMES, ...Object.keys(functions)];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(read(page)))).toEqual([]);
  });

  it('the README of report runs, prints what it shows, and names every format', async () => {
    const page = 'packages/report/README.md';
    const [program = ''] = blocks(page, 'js');
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(blocks(page, 'text')).toEqual([printed]);
    const { FORMAT_NAMES, ...functions } = await import('@nopycache/report');
    const names = [...FORMAT_NAMES, ...Object.keys(functions)];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(read(page)))).toEqual([]);
  });

  it('the READMEs of ignore-files and the Prettier plugin name every dialect, file and option', async () => {
    const { DIALECTS, FILE_NAMES } = await import('@nopycache/ignore-files');
    const { options } = await import('@nopycache/prettier-plugin');
    const dialects = read('packages/ignore-files/README.md');
    const plugin = read('packages/prettier-plugin/README.md');
    expect(Object.keys(DIALECTS).filter((name) => !dialects.includes(`\`${name}\``))).toEqual([]);
    const { unknown, ...known } = FILE_NAMES;
    const dotted = Object.values(known)
      .flat()
      .filter((name) => /^\.\w+ignore$/.test(name));
    expect(dotted.filter((name) => !plugin.includes(`\`${name}\``))).toEqual([]);
    expect(unknown).toContain('.vercelignore');
    for (const [name, { default: initial }] of Object.entries(options)) {
      expect(plugin).toContain(`| \`${name}\``.padEnd(24) + `| \`${JSON.stringify(initial)}\``);
    }
  });

  it("the command's page names every option and exit code", () => {
    const page = read('apps/cli/README.md');
    const main = join(ROOT, 'apps/cli/dist/main.js');
    const own = ['scan', 'clean', 'hide', 'redirect', 'prefix status', 'prefix gc'];
    const commands = [...own, 'init', 'check', 'fix', 'staged', 'doctor'];
    for (const command of commands) {
      const args = [main, ...command.split(' '), '--help'];
      const help = execFileSync(process.execPath, args, { encoding: 'utf8' });
      const options = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, name = '']) => name);
      expect(options.length).toBeGreaterThan(1);
      expect(options.filter((name) => name !== '--help' && !page.includes(name))).toEqual([]);
    }
  });

  it('only commands that exist are named, in pages and in the hooks of pre-commit', () => {
    const main = join(ROOT, 'apps/cli/dist/main.js');
    const help = execFileSync(process.execPath, [main, '--help'], { encoding: 'utf8' });
    const commands = [...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name = '']) => name);
    expect(commands).toContain('staged');
    const pages = ['README.md', 'docs/hooks.md', 'docs/everyday-use.md', '.pre-commit-hooks.yaml'];
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/(?<=[`"] ?|npx |--yes |--no-install |: )nopycache ([a-z]+)/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });

  it("the command's page names every editor and shell", async () => {
    const page = read('apps/cli/README.md');
    const { EDITOR_NAMES } = await import('@nopycache/editors');
    const { SHELL_NAMES, SNIPPET_NAMES } = await import('@nopycache/shell');
    const names = [...EDITOR_NAMES, ...SHELL_NAMES, ...SNIPPET_NAMES];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('what-is-removed.md names every class, reason and topic', async () => {
    const { SELECTABLE_CLASSES, PROTECTIONS, DEBRIS_TOPIC_NAMES } =
      await import('@nopycache/core/disk');
    const page = read('docs/what-is-removed.md');
    const names = [...SELECTABLE_CLASSES, ...PROTECTIONS, ...DEBRIS_TOPIC_NAMES];
    expect(
      names.filter(
        (name) => !page.includes(`\`${name}\``) && name !== 'husk' && name !== 'legacy-orphan',
      ),
    ).toEqual([]);
  });
});
