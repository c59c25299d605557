import { blockOf, type ScriptForm } from '../script/form.js';
import type { Editor } from './editor.js';
import { everywhere } from './places.js';

const form: ScriptForm = {
  kind: 'script',
  syntax: blockOf('#', 'helix'),
  hides: (text) =>
    /^(?:\*\*\/)?__pycache__\/?\r?$/m.test(text) &&
    /^(?:\*\*\/)?\*\.py(?:c|\[\w+\])\r?$/m.test(text),
  place: (text) => ({ lines: ['__pycache__/', '*.py[co]'], at: text.length }),
};

export const helix: Editor = {
  name: 'helix',
  title: 'Helix',
  docs: 'https://docs.helix-editor.com/editor.html#editorfile-picker-section',
  files: [
    {
      scope: 'project',
      paths: everywhere('project/.helix/ignore'),
      pattern: /(?:^|\/)\.helix\/ignore$/,
      form,
    },
    {
      scope: 'user',
      paths: {
        linux: ['config/helix/ignore'],
        macos: ['config/helix/ignore'],
        windows: ['appdata/helix/ignore'],
      },
      pattern: /\/helix\/ignore$/,
      form,
    },
  ],
  afterwards:
    'The file picker follows it at once, the file explorer with ignore = true in its section.',
};
