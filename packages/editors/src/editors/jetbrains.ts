import type { Editor } from './editor.js';
import { ignoredFilesForm } from '../xml/ignored-files.js';
import { everywhere } from './places.js';

/** IDEs of JetBrains hide bytecode by themselves; they write the file when somebody changes the list. */
export const jetbrains: Editor = {
  name: 'jetbrains',
  title: 'IDEs of JetBrains',
  docs: 'https://www.jetbrains.com/help/pycharm/configuring-file-types.html',
  files: [
    {
      scope: 'user',
      paths: everywhere(),
      pattern: /(?:^|\/)options\/filetypes\.xml$/,
      form: ignoredFilesForm,
    },
  ],
  afterwards: '',
};
