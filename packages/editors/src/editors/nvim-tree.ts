import { customFilter } from '../lua/custom-filter.js';
import { mentions, luaSetupForm } from '../script/lua-setup.js';
import { luaTokens } from '../lua/tokens.js';
import { blockOf } from '../script/form.js';
import { placeAtEndOfLua } from '../script/vim.js';
import type { Editor, EditorFile } from './editor.js';
import { luaFileWithPlugins } from './vim-files.js';

/** Vim's regular expressions in Lua's strings: the whole name, and what it ends with. */
const PATTERNS = String.raw`{ "^__pycache__$", "\\.py[co]$" }`;

const DOCS = 'https://github.com/nvim-tree/nvim-tree.lua/blob/master/doc/nvim-tree-lua.txt';

export const nvimTree: Editor = {
  name: 'nvim-tree',
  title: 'nvim-tree',
  docs: DOCS,
  files: [
    luaFileWithPlugins(
      luaSetupForm({
        editor: 'nvim-tree',
        module: 'nvim-tree',
        options: ['custom'],
        // A function of the user's own decides alone.
        additions: [
          'options.filters = options.filters or {}',
          "if type(options.filters.custom or {}) == 'table' then",
          `  options.filters.custom = vim.list_extend(${PATTERNS}, options.filters.custom or {})`,
          'end',
        ],
        example: `filters = { custom = ${PATTERNS} },\n`,
        patternSets: customFilter,
      }),
    ),
  ],
  evidence: /\bnvim-tree\b/,
  afterwards: 'Start Neovim again.',
};

const LUNARVIM_LINES = [
  'if lvim and lvim.builtin and lvim.builtin.nvimtree then',
  '  local setup = lvim.builtin.nvimtree.setup',
  '  setup.filters = setup.filters or {}',
  `  setup.filters.custom = vim.list_extend(setup.filters.custom or {}, ${PATTERNS})`,
  'end',
];

/** LunarVim's file of settings, which it sets nvim-tree up by afterwards; it hides two names by itself. */
const CONFIG: EditorFile = {
  scope: 'user',
  paths: {
    linux: ['config/lvim/config.lua'],
    macos: ['config/lvim/config.lua'],
    windows: ['localappdata/lvim/config.lua'],
  },
  pattern: /(?:^|\/)lvim\/config\.lua$/,
  form: {
    kind: 'script',
    syntax: blockOf('--', 'lunarvim'),
    hides: (text) => mentions(luaTokens(text) ?? [], ['custom']),
    place: (text) => placeAtEndOfLua(text, LUNARVIM_LINES),
    patternSets: customFilter,
  },
};

export const lunarvim: Editor = {
  name: 'lunarvim',
  title: 'LunarVim',
  docs: DOCS,
  files: [CONFIG],
  afterwards: 'Start LunarVim again.',
};
