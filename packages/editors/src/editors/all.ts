import type { Editor, EditorFile } from './editor.js';
import type { EditorName } from '../names.js';
import { emacs } from './emacs.js';
import { helix } from './helix.js';
import { jetbrains } from './jetbrains.js';
import { lf } from './lf.js';
import { neoTree } from './neo-tree.js';
import { nerdtree } from './nerdtree.js';
import { netrw } from './netrw.js';
import { lunarvim, nvimTree } from './nvim-tree.js';
import { ranger } from './ranger.js';
import { sublime } from './sublime.js';
import { cursor, vscode, vscodium, windsurf } from './vscode.js';
import { zed } from './zed.js';

/** Every editor that bytecode can be hidden in, by its name. */
export const EDITORS: Readonly<Record<EditorName, Editor>> = {
  vscode,
  vscodium,
  cursor,
  windsurf,
  zed,
  sublime,
  'nvim-tree': nvimTree,
  lunarvim,
  'neo-tree': neoTree,
  nerdtree,
  netrw,
  emacs,
  helix,
  ranger,
  lf,
  jetbrains,
};

/** Whose file a path is, told by its name alone; `undefined` for paths that are no editor's. */
export function editorFileOfPath(path: string): EditorFile | undefined {
  const slashed = path.replaceAll('\\', '/');
  const files = Object.values(EDITORS).flatMap((editor) => editor.files);
  return files.find(({ pattern }) => pattern.test(slashed));
}
