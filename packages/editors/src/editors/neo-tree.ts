import { luaSetupForm } from '../script/lua-setup.js';
import type { Editor } from './editor.js';
import { luaFileWithPlugins } from './vim-files.js';

/** neo-tree's lists take the place of its defaults, which are therefore written where the user has none. */
export const neoTree: Editor = {
  name: 'neo-tree',
  title: 'neo-tree',
  docs: 'https://github.com/nvim-neo-tree/neo-tree.nvim#filtered-items',
  files: [
    luaFileWithPlugins(
      luaSetupForm({
        editor: 'neo-tree',
        module: 'neo-tree',
        options: ['hide_by_name', 'never_show', 'hide_by_pattern', 'never_show_by_pattern'],
        additions: [
          'options.filesystem = options.filesystem or {}',
          'local items = options.filesystem.filtered_items or {}',
          'options.filesystem.filtered_items = items',
          "items.hide_by_name = vim.list_extend({ '__pycache__' }, items.hide_by_name or { '.DS_Store', 'thumbs.db' })",
          "items.hide_by_pattern = vim.list_extend({ '*.pyc', '*.pyo' }, items.hide_by_pattern or {})",
        ],
        example: [
          'filesystem = {',
          '  filtered_items = {',
          "    hide_by_name = { '.DS_Store', 'thumbs.db', '__pycache__' },",
          "    hide_by_pattern = { '*.pyc', '*.pyo' },",
          '  },',
          '},',
          '',
        ].join('\n'),
      }),
    ),
  ],
  evidence: /\bneo-tree\b/,
  afterwards: 'Start Neovim again.',
};
