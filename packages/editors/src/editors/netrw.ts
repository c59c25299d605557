import type { Editor } from './editor.js';
import { vimFiles } from './vim-files.js';

/** netrw joins its patterns with commas; directories end with a slash there. */
export const netrw: Editor = {
  name: 'netrw',
  title: 'netrw',
  docs: 'https://vimhelp.org/pi_netrw.txt.html#g%3Anetrw_list_hide',
  files: vimFiles({
    editor: 'netrw',
    variable: 'netrw_list_hide',
    lines: [
      "if stridx(get(g:, 'netrw_list_hide', ''), '__pycache__') < 0",
      "  let g:netrw_list_hide = join(filter([get(g:, 'netrw_list_hide', ''), '^__pycache__/$', '.*\\.py[co]$'], 'v:val !=# \"\"'), ',')",
      'endif',
    ],
  }),
  evidence: /netrw/i,
  afterwards: 'Start Vim again.',
};
