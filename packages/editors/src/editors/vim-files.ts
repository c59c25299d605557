import { vimForm, vimInLuaForm, type VimSetting } from '../script/vim.js';
import type { EditorFile } from './editor.js';

/** vim(1), `:help vimrc`: the first of these that is there is read, and no other. */
const VIMRC: EditorFile['paths'] = {
  linux: ['home/.vimrc', 'home/.vim/vimrc', 'config/vim/vimrc'],
  macos: ['home/.vimrc', 'home/.vim/vimrc', 'config/vim/vimrc'],
  windows: ['home/_vimrc', 'home/vimfiles/vimrc'],
};

/** The files of Vim and of Neovim, which reads one of the two that it knows. */
export function vimFiles(setting: VimSetting): readonly EditorFile[] {
  return [
    {
      scope: 'user',
      paths: VIMRC,
      pattern: /(?:^|\/)(?:[._]g?vimrc|vimrc|[^/]+\.vim)$/,
      form: vimForm(setting),
    },
    {
      scope: 'user',
      paths: neovim('init.vim'),
      pattern: /(?:^|\/)nvim\/init\.vim$/,
      form: vimForm(setting),
    },
    luaFile(vimInLuaForm(setting)),
  ];
}

/** Neovim's own file, in Lua, where plugins are set up, there or in one of the modules that it loads. */
export function luaFileWithPlugins(form: EditorFile['form']): EditorFile {
  return { ...luaFile(form), parts: ['lua', 'plugin', 'after'] };
}

function luaFile(form: EditorFile['form']): EditorFile {
  return {
    scope: 'user',
    paths: neovim('init.lua'),
    pattern: /(?:^|\/)nvim\/(?:.*\/)?[^/]+\.lua$/,
    form,
  };
}

function neovim(name: string): EditorFile['paths'] {
  return {
    linux: [`config/nvim/${name}`],
    macos: [`config/nvim/${name}`],
    windows: [`localappdata/nvim/${name}`],
  };
}
