import { skipWithout } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EDITORS, hide, type EditorName } from '../src/index.js';
import { regExpFromVim } from '../src/globs/vim-regexp.js';
import { inVim } from './support/real.js';
import { after } from './support/texts.js';

const BYTECODE = ['__pycache__', 'm.pyc', 'm.cpython-313.pyc', 'm.pyo'];
const OTHERS = [
  'm.py',
  'm.pyi',
  'my__pycache__notes.md',
  '__pycache__s',
  'm.pyco',
  'x_pyc',
  'M.PYC',
  'pyc',
];
const NAMES = [...BYTECODE, ...OTHERS];

/** A file with bytecode hidden in it. */
function rc(editor: EditorName, at: number, text: string): string {
  const file = EDITORS[editor].files[at];
  if (file === undefined) throw new Error('There is no such file.');
  return after(text, hide(text, file));
}

/** As NERDTree's `Path.ignore` has it: the flag apart, and the rest matched by `=~#`. */
const AS_NERDTREE = [
  `let g:names = ${JSON.stringify(NAMES)}`,
  'let g:out = []',
  'for name in g:names',
  '  for pattern in g:NERDTreeIgnore',
  "    let bare = substitute(pattern, '\\[\\[\\(dir\\|file\\)\\]\\]$', '', '')",
  '    if name =~# bare && index(g:out, name) < 0',
  '      call add(g:out, name)',
  '    endif',
  '  endfor',
  'endfor',
];

/** What netrw shows of a directory. */
const AS_NETRW = [
  'runtime plugin/netrwPlugin.vim',
  'Explore tree',
  "let g:out = filter(getline(1, '$'), 'v:val !~# \"^\\\"\"')",
];

const TREE = {
  'tree/m.py': '',
  'tree/m.pyc': '',
  'tree/o.pyo': '',
  'tree/__pycache__/m.pyc': '',
  'tree/my__pycache__.md': '',
};

/** The files of each, by their place among the editors' files. */
const RCS: Readonly<Record<'vim' | 'nvim', readonly (readonly [string, number, string])[]>> = {
  vim: [['a vimrc', 0, 'set number\n']],
  nvim: [
    ['init.vim', 1, 'set number\n'],
    ['init.lua', 2, 'vim.o.number = true\n'],
  ],
};

describe.each(['vim', 'nvim'] as const)('%s', (editor) => {
  const skip = skipWithout(editor);
  const rcs = RCS[editor];

  describe.each(rcs)('with %s', (_, at, text) => {
    it.skipIf(skip)('NERDTree hides bytecode and nothing else, and what it did before', () => {
      const found = inVim(editor, rc('nerdtree', at, text), [
        'let g:own = copy(g:NERDTreeIgnore)',
        ...AS_NERDTREE,
      ]);
      expect(found).toEqual(BYTECODE);
      const lists = inVim(editor, rc('nerdtree', at, text), ['let g:out = g:NERDTreeIgnore']);
      expect(lists).toEqual([
        String.raw`\~$`,
        '^__pycache__$[[dir]]',
        String.raw`\.py[co]$[[file]]`,
      ]);
    });

    it.skipIf(skip)('netrw shows a directory without bytecode', () => {
      expect(inVim(editor, text, AS_NETRW, TREE)).toEqual(
        expect.arrayContaining(['__pycache__/', 'm.pyc']),
      );
      const shown = inVim(editor, rc('netrw', at, text), AS_NETRW, TREE) as string[];
      expect(shown).toEqual(expect.arrayContaining(['m.py', 'my__pycache__.md']));
      expect(shown.filter((line) => /^(?:__pycache__\/|.*\.py[co])$/.test(line))).toEqual([]);
    });
  });

  it.skipIf(skip)('adds to what the user has, once, however often the file is read', () => {
    const text =
      editor === 'vim'
        ? "let g:NERDTreeIgnore = ['\\.o$']\nlet g:netrw_list_hide = '^x$'\n"
        : "let NERDTreeIgnore = ['\\.o$']\nlet netrw_list_hide = '^x$'\n";
    const at = editor === 'vim' ? 0 : 1;
    const both = rc('netrw', at, rc('nerdtree', at, text));
    const block = both
      .slice(text.length)
      .split('\n')
      .filter((line) => !line.startsWith('"'));
    const [patterns, hidden] = inVim(editor, both, [
      ...block,
      'let g:out = [g:NERDTreeIgnore, g:netrw_list_hide]',
    ]) as [string[], string];
    expect(patterns).toEqual([
      String.raw`\.o$`,
      '^__pycache__$[[dir]]',
      String.raw`\.py[co]$[[file]]`,
    ]);
    expect(hidden).toBe(String.raw`^x$,^__pycache__/$,.*\.py[co]$`);
  });

  it.skipIf(skip)('matches as our reading of its regular expressions does', () => {
    const words = [
      'a',
      '.',
      '*',
      '^',
      '$',
      '\\.',
      '\\|',
      '\\+',
      '\\=',
      '[ab]',
      '[^a]',
      '+',
      '?',
      '(',
      '{',
      '|',
      '\\(a\\)',
      '\\%(b\\)',
      '\\<',
      '\\>',
      'b',
      '\\w',
      '\\d',
      '1',
      '-',
      '_',
    ];
    const pattern = fc
      .array(fc.constantFrom(...words), { maxLength: 5 })
      .map((parts) => parts.join(''));
    const patterns = [...new Set(fc.sample(pattern, 400))].filter(
      (each) => regExpFromVim(each) !== undefined,
    );
    const names = [
      '',
      'a',
      'b',
      'ab',
      'a.b',
      'aab1',
      '*',
      'a*',
      '+',
      '(',
      '{',
      '|a',
      '?',
      '-a_',
      '^a',
      'a$',
    ];
    const statements = [
      `let g:patterns = json_decode('${JSON.stringify(patterns).replaceAll("'", "''")}')`,
      `let g:names = json_decode('${JSON.stringify(names)}')`,
      'let g:out = []',
      'for p in g:patterns',
      '  try',
      "    call add(g:out, join(map(copy(g:names), 'v:val =~# p'), ''))",
      '  catch',
      "    call add(g:out, '')",
      '  endtry',
      'endfor',
    ];
    const found = inVim(editor, 'set magic\n', statements) as string[];
    for (const [at, each] of patterns.entries()) {
      const ours = names.map((name) => (regExpFromVim(each)?.test(name) ? '1' : '0')).join('');
      if (found[at] !== '') expect(`${each}: ${ours}`).toBe(`${each}: ${String(found[at])}`);
    }
    expect(found.filter((each) => each !== '').length).toBeGreaterThan(100);
  });
});

describe.skipIf(skipWithout('nvim'))('in Neovim', () => {
  /** A plugin that remembers what it is set up with; `vim.fn.match` as nvim-tree calls it. */
  const stub = (module: string): string =>
    `package.preload['${module}'] = function()\n  return { setup = function(options) _G.seen = options end }\nend\n`;
  const asNvimTree = [
    `let g:names = ${JSON.stringify(NAMES)}`,
    'let g:custom = luaeval("(_G.seen or lvim.builtin.nvimtree.setup).filters.custom")',
    'let g:out = filter(copy(g:names), {_, name -> !empty(filter(copy(g:custom), {_, p -> match(name, p) >= 0}))})',
  ];

  it.each([
    ["require('nvim-tree').setup()\n", []],
    ['require("nvim-tree").setup({ filters = { custom = { "\\\\.o$" } } })\n', ['\\.o$']],
    ['local tree = require "nvim-tree"\ntree.setup { filters = { dotfiles = true } }\n', []],
    ['local ok, tree = pcall(require, "nvim-tree")\nif ok then tree.setup {} end\n', []],
  ])('nvim-tree hides bytecode and nothing else, and what it did before: %j', (text, own) => {
    const hidden = rc('nvim-tree', 0, stub('nvim-tree') + text);
    expect(inVim('nvim', hidden, asNvimTree)).toEqual(BYTECODE);
    expect(inVim('nvim', hidden, ['let g:out = luaeval("_G.seen.filters.custom")'])).toEqual([
      '^__pycache__$',
      String.raw`\.py[co]$`,
      ...own,
    ]);
  });

  it('leaves a filter alone that is a function, and a Neovim without the plugin', () => {
    const text =
      'require("nvim-tree").setup({ filters = { custom = function() return true end } })\n';
    const hidden = rc('nvim-tree', 0, stub('nvim-tree') + text);
    expect(inVim('nvim', hidden, ['let g:out = luaeval("type(_G.seen.filters.custom)")'])).toBe(
      'function',
    );
    const without = rc('nvim-tree', 0, 'local ok, tree = pcall(require, "nvim-tree")\n');
    expect(inVim('nvim', without, ['let g:out = v:errmsg'])).toBe('');
  });

  it('LunarVim keeps the two names that it hides by itself', () => {
    const lvim =
      'lvim = { builtin = { nvimtree = { setup = { filters = { custom = { "node_modules", "\\\\.cache" } } } } } }\n';
    const hidden = rc('lunarvim', 0, lvim);
    expect(inVim('nvim', hidden, asNvimTree)).toEqual(BYTECODE);
    expect(
      inVim('nvim', hidden, ['let g:out = luaeval("lvim.builtin.nvimtree.setup.filters.custom")']),
    ).toEqual(['node_modules', String.raw`\.cache`, '^__pycache__$', String.raw`\.py[co]$`]);
    expect(inVim('nvim', rc('lunarvim', 0, ''), ['let g:out = v:errmsg'])).toBe('');
  });

  it('neo-tree keeps its defaults, or what the user has in their place', () => {
    const seen = ['let g:out = luaeval("_G.seen.filesystem.filtered_items")'];
    const plain = rc('neo-tree', 0, `${stub('neo-tree')}require('neo-tree').setup()\n`);
    expect(inVim('nvim', plain, seen)).toEqual({
      hide_by_name: ['__pycache__', '.DS_Store', 'thumbs.db'],
      hide_by_pattern: ['*.pyc', '*.pyo'],
    });
    const own = `require('neo-tree').setup({ filesystem = { filtered_items = { hide_by_name = { 'x' }, visible = true } } })\n`;
    expect(inVim('nvim', rc('neo-tree', 0, stub('neo-tree') + own), seen)).toEqual({
      hide_by_name: ['__pycache__', 'x'],
      hide_by_pattern: ['*.pyc', '*.pyo'],
      visible: true,
    });
  });
});
