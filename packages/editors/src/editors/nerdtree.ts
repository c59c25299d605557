import { vimPatternSet } from '../script/vim-patterns.js';
import type { Editor } from './editor.js';
import { vimFiles } from './vim-files.js';

/** NERDTree matches the last part of a path by `=~#`, with a flag for what it may be; its own default is kept up. */
export const nerdtree: Editor = {
  name: 'nerdtree',
  title: 'NERDTree',
  docs: 'https://github.com/preservim/nerdtree/blob/master/doc/NERDTree.txt',
  files: vimFiles({
    editor: 'nerdtree',
    variable: 'NERDTreeIgnore',
    lines: [
      "if index(get(g:, 'NERDTreeIgnore', []), '^__pycache__$[[dir]]') < 0",
      "  let g:NERDTreeIgnore = get(g:, 'NERDTreeIgnore', ['\\~$']) + ['^__pycache__$[[dir]]', '\\.py[co]$[[file]]']",
      'endif',
    ],
    patternSets: (text) => vimPatternSet(text, 'NERDTreeIgnore'),
  }),
  evidence: /nerdtree/i,
  afterwards: 'Start Vim again, or press R in NERDTree after :source $MYVIMRC.',
};
