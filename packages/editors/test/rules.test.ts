import { describe, expect, it } from 'vitest';

import { applyFixes } from '@nopycache/core';
import { skipWithout } from '@nopycache/test-fixtures';

import { check, editorFileOfPath, rules } from '../src/index.js';
import { inVim } from './support/real.js';

const VSCODE = '.vscode/settings.json';
const ZED = '.zed/settings.json';
const NVIM = '.config/nvim/init.lua';

/** What is found in a file of this path, each as its rule, its severity and the text it is about. */
function found(path: string, text: string): string[] {
  const file = editorFileOfPath(path);
  if (file === undefined) throw new Error(`${path} is no editor's file.`);
  return check(text, { file }).map(
    ({ ruleId, severity, range }) =>
      `${ruleId.replace('editors/', '')} ${severity} ${text.slice(...range)}`,
  );
}

const excluding = (...members: string[]): string =>
  `{ "files.exclude": { ${members.join(', ')} } }\n`;
const filtering = (...patterns: string[]): string =>
  `require("nvim-tree").setup({ filters = { custom = { ${patterns.join(', ')} } } })\n`;

describe('root-only-pattern', () => {
  it('is about globs', () => {
    const text = excluding('"__pycache__": true', '"*.pyc": true');
    expect(found(VSCODE, text)).toEqual([
      'root-only-pattern warning "__pycache__"',
      'root-only-pattern warning "*.pyc"',
    ]);
  });

  it('leaves alone what nvim-tree matches in every directory', () => {
    const text = filtering('"*.pyc"', '"^__pycache__$"');
    expect(found(NVIM, text)).toEqual([]);
    const vimrc = "let NERDTreeIgnore = ['*.pyc', '^__pycache__$']\n";
    expect(found('.vimrc', vimrc).join()).not.toContain('root-only-pattern');
  });

  it.skipIf(skipWithout('nvim'))('would have given Neovim a pattern that hides sources', () => {
    const statements = ["let g:out = match('my_pycode.py', '**/*.pyc') >= 0"];
    expect(inVim('nvim', 'set number\n', statements)).toBe(1);
  });
});

describe('hides-too-much', () => {
  it.each([
    ['"**/*.py*"', 'error'],
    ['"**/*.p*"', 'error'],
    ['"**/*.{py,pyc}"', 'error'],
    ['"**/*.py[!x]"', 'info'],
    ['"**/*.py?"', 'info'],
  ])('tells by what a glob hides: %s', (pattern, severity) => {
    const finding = `hides-too-much ${severity} ${pattern}`;
    const text = excluding('"**/__pycache__": true', `${pattern}: true`);
    expect(found(VSCODE, text)).toContain(finding);
    const list = `{ "file_scan_exclusions": ["**/.git", "**/__pycache__", ${pattern}] }`;
    expect(found(ZED, list)).toContain(finding);
  });

  it.each(['"**/*"', '"**/z*"', '"**/__*"', '"**/*.py"', '"**/*.py[co]"', '"**/*.py[cod]"'])(
    'says nothing of %s',
    (pattern) => {
      expect(found(VSCODE, excluding(`${pattern}: true`)).join()).not.toContain('hides-too-much');
    },
  );

  it('says nothing of a pattern that is off', () => {
    expect(found(VSCODE, excluding('"**/*.py*": false'))).toEqual([]);
  });

  it('tells by what a regular expression hides', () => {
    expect(found(NVIM, filtering(String.raw`"\\.py"`, '"^__pycache__$"'))).toEqual([
      String.raw`hides-too-much error "\\.py"`,
    ]);
  });
});

describe('incomplete-bytecode', () => {
  const DIRECTORIES = '"**/__pycache__": true';

  it.each(['{ "when": "$(basename).py" }', 'false'])('takes %s for a choice', (value) => {
    expect(found(VSCODE, excluding(`"**/*.pyc": ${value}`, DIRECTORIES))).toEqual([]);
    expect(found(VSCODE, excluding(`"**/*.py[co]": ${value}`, DIRECTORIES))).toEqual([]);
    expect(found(VSCODE, excluding(`"**/__pycache__": ${value}`, '"**/*.pyc": true'))).toEqual([]);
  });

  it('is mended by its fix', () => {
    const text = excluding(DIRECTORIES);
    const file = editorFileOfPath(VSCODE);
    if (file === undefined) throw new Error('There is no such file.');
    const fixed = applyFixes(text, check(text, { file }));
    expect(fixed).toContain('"**/*.pyc": true');
    expect(check(fixed, { file, rules })).toEqual([]);
  });
});

describe('a problem above several settings', () => {
  it.each(['[]', '1', '"a"', 'null'])('is told once: %s', (text) => {
    expect(found(VSCODE, text)).toEqual([`wrong-type error ${text}`]);
  });

  it('does not hide another one', () => {
    const text = '{ "files.exclude": [], "search.exclude": 1 }';
    expect(found(VSCODE, text)).toEqual(['wrong-type error []', 'wrong-type error 1']);
  });
});
