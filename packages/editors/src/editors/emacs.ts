import { blockOf } from '../script/form.js';
import type { Editor, EditorFile } from './editor.js';

/** `completion-ignored-extensions` has `.pyc` and `.pyo` by itself; Dired's omit mode follows it for files. */
const LINES = [
  '(add-to-list \'completion-ignored-extensions "__pycache__/")',
  "(with-eval-after-load 'dired-x",
  '  (unless (string-match-p "__pycache__" dired-omit-files)',
  String.raw`    (setq dired-omit-files (concat dired-omit-files "\\|\\` +
    '`' +
    String.raw`__pycache__\\'"))))`,
];

/** Emacs, "The Emacs Initialization File": the first of these that is there is read, and no other. */
const INIT: readonly string[] = [
  'home/.emacs.el',
  'home/.emacs',
  'home/.emacs.d/init.el',
  'config/emacs/init.el',
];

const file: EditorFile = {
  scope: 'user',
  paths: { linux: INIT, macos: INIT, windows: ['appdata/.emacs', 'appdata/.emacs.d/init.el'] },
  made: 'home/.emacs.d/init.el',
  pattern: /(?:^|\/)(?:\.emacs(?:\.el)?|init\.el)$/,
  form: {
    kind: 'script',
    syntax: blockOf(';;', 'emacs'),
    hides: (text) =>
      /^[^;\n]*completion-ignored-extensions[^;]{0,200}__pycache__/m.test(text) &&
      /^[^;\n]*dired-omit-files[^;]{0,200}__pycache__/m.test(text),
    place: (text) => ({ lines: LINES, at: text.length }),
  },
};

export const emacs: Editor = {
  name: 'emacs',
  title: 'Emacs',
  docs: 'https://www.gnu.org/software/emacs/manual/html_node/dired-x/Omitting-Files-in-Dired.html',
  files: [file],
  afterwards: 'Start Emacs again; Dired omits files where dired-omit-mode is on.',
};
