import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { differences, snapshot, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, describe, expect, it } from 'vitest';

import { just } from '../../src/runners/just/just.js';
import { added, refusal, removed } from './changes.js';
import { justProgram } from './just-program.js';

const program = justProgram();
const directory = temporaryDirectory();
afterAll(directory.remove);

/** What just makes of a justfile: each of its recipes, and the one that comes first. */
function dump(text: string): { first: string | null; recipes: Record<string, unknown> } {
  const path = join(directory.path, 'justfile');
  fs.writeFileSync(path, text);
  const printed = execFileSync(
    program ?? '',
    ['--justfile', path, '--unstable', '--dump', '--dump-format', 'json'],
    { encoding: 'utf8' },
  );
  return JSON.parse(printed) as ReturnType<typeof dump>;
}

const FILES: Readonly<Record<string, string>> = {
  plain: 'build:\n    echo build\n',
  'without a last end of line': 'build:\n    echo build',
  tabs: 'build: test\n\techo build\n\ntest:\n\techo test\n',
  crlf: 'build:\r\n  echo build\r\n',
  bom: '\ufeffbuild:\n  echo build\n',
  'a body that ends in blanks': 'build:\n    echo build\n    \n\t\n  ',
  'a body that ends in a backslash': 'build:\n    echo build \\\n',
  'no body': 'build: test\ntest:',
  everything: [
    '#!/usr/bin/env just --justfile',
    "set shell := ['bash', '-cu']",
    'set dotenv-load',
    'export A := "b" # c',
    'x := if "a" == "b" { `echo 1` } else { "#\\"" + \'\'\'',
    'clean-pyc:',
    "''' }",
    'alias b := build',
    'y := (',
    '  "1" +',
    '  x',
    ')',
    '[private]',
    '[confirm("sure: [y/N]?")]',
    'build target="a:b" *args="": (test "a" "b") && test2',
    '    #!/usr/bin/env python3',
    '    print("{{target}} {{ if x == "" { "a" } else { "b" } }}")',
    '',
    '    if True:',
    '        pass',
    'test a b: \\',
    '  test2',
    '  @-echo {{a}}',
    '@test2:',
    '\techo "unclosed { in a body',
    'set:',
    '  echo a recipe called set',
    '',
  ].join('\n'),
  'strings that are filled in': `a x: (b f'--all {{ x + '}}' }} {{{{' ) (b f"""{{x}}\n""")\n  echo\n\nb y:\n`,
  'a set indentation': 'set unstable\nset indentation := "\\t"\nbuild:\n\techo\n',
};

describe.skipIf(program === undefined)('a justfile, to the real just', () => {
  it.each(Object.entries(FILES))('%s: has two recipes more, and the same first one', (_, text) => {
    const after = added(just, text);
    const [old, mended] = [dump(text), dump(after)];
    expect(mended.first).toBe(old.first);
    const { 'clean-pyc': clean, 'list-pyc': list, ...others } = mended.recipes;
    expect(others).toEqual(old.recipes);
    expect(clean).toMatchObject({ doc: "Remove Python's bytecode", attributes: ['unix'] });
    expect(list).toMatchObject({ doc: 'List what clean-pyc would remove' });
  });

  it.each(Object.entries(FILES))(
    '%s: added twice is added once, and goes without a trace',
    (_, text) => {
      const after = added(just, text);
      expect(added(just, after)).toBe(after);
      expect(removed(just, after)).toBe(text);
      const other = added(just, after, { engine: 'nopycache' });
      expect(other).not.toBe(after);
      expect(dump(other).recipes['clean-pyc']).toMatchObject({ attributes: [] });
      expect(removed(just, other)).toBe(text);
    },
  );

  it('removes bytecode and nothing else', () => {
    const root = join(directory.path, 'tree');
    writeTree(root, {
      'a b/__pycache__/m.cpython-311.pyc': '',
      'a b/m.py': '',
      '.git/refs/heads/__pycache__/x.pyc': '',
      '.venv/__pycache__/m.pyc': '',
      'loose.pyc': '',
    });
    fs.writeFileSync(join(root, 'justfile'), added(just, 'build:\n  echo build\n'));
    const before = snapshot(root);
    const run = (...args: string[]): string =>
      spawnSync(program ?? '', args, { cwd: root, encoding: 'utf8' }).stdout;
    expect(run('list-pyc')).toBe('./a b/__pycache__\n');
    expect(run()).toBe('build\n');
    expect(run('clean-pyc')).toBe('');
    expect(differences(before, snapshot(root))).toEqual({
      removed: ['/a b/__pycache__', '/a b/__pycache__/m.cpython-311.pyc'],
      added: [],
      changed: [],
    });
  });
});

describe('a justfile is left alone', () => {
  it.each<[string, string, string, string]>([
    ['that has a recipe of the name', 'a:\n  b\nclean-pyc x:\n  rm x\n', 'clash', 'clean-pyc'],
    ['that has an alias of the name', 'a:\n  b\nalias list-pyc := a\n', 'clash', 'list-pyc'],
    ['that has a module of the name', "a:\nmod clean-pyc 'x'\n", 'clash', 'clean-pyc'],
    ['that imports', "import 'x.just'\na:\n", 'included', 'import'],
    ['without a recipe', '# nothing\nx := "1"\n', 'default', ''],
    ['whose recipes are for some systems', '[windows]\na:\n  b\n', 'default', ''],
    ['for another shell', 'set shell := ["nu", "-c"]\na:\n', 'shell', 'shell'],
    ['with an open string', 'a:\n\nx := """\n  b\n', 'unreadable', 'x := """\n'],
    ['with an open bracket', 'x := (\na:\n  b\n', 'unreadable', 'x := (\n'],
    ['with an indented line of nothing', '  a\n', 'unreadable', '  a\n'],
    ['with what is new to us', 'a:\n  b\n%x\n', 'unreadable', '%x\n'],
  ])('%s', (_, text, reason, marked) => {
    expect(refusal(just, text)).toEqual([reason, marked]);
  });

  it('unless it is said what cannot be seen', () => {
    expect(just.add("import 'x.just'\na:\n")).toMatchObject({
      refusal: { message: expect.stringContaining('`trustIncludes`') as unknown },
    });
    expect(refusal(just, "import 'x.just'\na:\n", { trustIncludes: true })).toBeUndefined();
    const nu = 'set shell := ["nu", "-c"]\na:\n';
    expect(refusal(just, nu, { engine: 'nopycache' })).toBeUndefined();
  });

  it('where somebody has changed our block, unless forced', () => {
    const edited = added(just, 'a:\n  b\n').replace('@find', 'find');
    expect(refusal(just, edited)?.[0]).toBe('edited');
    expect(just.remove(edited).kind).toBe('refused');
    expect(just.add(edited, { force: true }).kind).toBe('updated');
    expect(refusal(just, edited.replace('# <<<', '# <<'))?.[0]).toBe('broken');
  });
});
