import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { program, skipWithout } from '@nopycache/test-fixtures';
import { expect, it } from 'vitest';

import { EDITORS, hide } from '../src/index.js';
import { directoryWith, runEditor } from './support/real.js';
import { after } from './support/texts.js';

const TREE = {
  'tree/m.py': '',
  'tree/m.pyc': '',
  'tree/__pycache__/m.pyc': '',
  'tree/my__pycache__.md': '',
};

it.skipIf(skipWithout('emacs'))('Emacs completes past bytecode, and Dired omits it', () => {
  const file = EDITORS.emacs.files[0];
  if (file === undefined) throw new Error('There is no such file.');
  const init = after('', hide('', file));
  const ask = [
    '(require (quote dired-x))',
    '(princ (file-name-completion "__" "tree/"))',
    '(princ "\\n")',
    '(find-file "tree")',
    '(dired-omit-mode 1)',
    '(princ (buffer-string))',
    '(princ dired-omit-files)',
  ].join('\n');
  const home = directoryWith({
    ...TREE,
    'tree/__init__.py': '',
    'init.el': init + init,
    'ask.el': ask,
  });
  const shown = runEditor(home, ['emacs', '--batch', '-Q', '-l', 'init.el', '-l', 'ask.el']);
  const names = shown.split('\n').map((line) => line.split(' ').at(-1));
  expect(names[0]).toBe('__init__.py');
  expect(names).toContain('my__pycache__.md');
  expect(names).toContain('m.py');
  expect(names).not.toContain('__pycache__');
  expect(names).not.toContain('m.pyc');
  expect(shown.match(/`__pycache__/g)).toHaveLength(1);
});

it.skipIf(skipWithout('python3'))(
  'ranger’s filter hides bytecode and what the user hid, by re.search',
  () => {
    const file = EDITORS.ranger.files[0];
    if (file === undefined) throw new Error('There is no such file.');
    const text = after('set hidden_filter ^\\.|~$\n', hide('set hidden_filter ^\\.|~$\n', file));
    const filter = [...text.matchAll(/^set hidden_filter (.*)$/gm)].at(-1)?.[1] ?? '';
    const names = [
      '__pycache__',
      'm.pyc',
      'm.pyo',
      'm.py',
      'my__pycache__.md',
      'm.pyco',
      '.git',
      'm.py~',
    ];
    const ask =
      'import re, sys; print("\\n".join(n for n in sys.argv[2:] if re.search(sys.argv[1], n)))';
    const shown = execFileSync(program('python3') ?? 'python3', ['-c', ask, filter, ...names], {
      encoding: 'utf8',
    });
    expect(shown.trim().split('\n')).toEqual(['__pycache__', 'm.pyc', 'm.pyo', '.git', 'm.py~']);
  },
);

it.skipIf(skipWithout('rg'))(
  'Helix’s ignore file hides bytecode, as ripgrep’s library reads it for both',
  () => {
    const file = EDITORS.helix.files[0];
    if (file === undefined) throw new Error('There is no such file.');
    const home = directoryWith({ ...TREE, '.ignore': after('', hide('', file)) });
    const shown = runEditor(home, ['rg', '--files', '--sort', 'path', join(home, 'tree')]);
    const names = shown
      .trim()
      .split('\n')
      .map((path) => path.split('/').at(-1));
    expect(names).toEqual(['m.py', 'my__pycache__.md']);
  },
);
