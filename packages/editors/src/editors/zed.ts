import { matchesVscodeGlob } from '../globs/vscode.js';
import type { Editor, JsonForm } from './editor.js';
import { everywhere } from './places.js';

/** Zed, "All settings": a list takes the place of the defaults, which are therefore written too. */
const DEFAULTS: readonly string[] = [
  '**/.git',
  '**/.svn',
  '**/.hg',
  '**/.jj',
  '**/CVS',
  '**/.DS_Store',
  '**/Thumbs.db',
  '**/.classpath',
  '**/.settings',
];

const form: JsonForm = {
  kind: 'json',
  entries: () => [
    {
      kind: 'items',
      path: ['file_scan_exclusions'],
      patterns: ['**/__pycache__', '**/*.pyc', '**/*.pyo'],
      defaults: DEFAULTS,
      hides: matchesVscodeGlob,
      about: ['directory', 'file'],
    },
  ],
};

export const zed: Editor = {
  name: 'zed',
  title: 'Zed',
  docs: 'https://zed.dev/docs/reference/all-settings#file-scan-exclusions',
  files: [
    {
      scope: 'project',
      paths: everywhere('project/.zed/settings.json'),
      pattern: /(?:^|\/)\.zed\/settings\.json$/,
      form,
    },
    {
      scope: 'user',
      paths: {
        linux: ['config/zed/settings.json'],
        macos: ['home/.config/zed/settings.json'],
        windows: ['appdata/Zed/settings.json'],
      },
      pattern: /\/[zZ]ed\/settings\.json$/,
      form,
    },
  ],
  afterwards: 'Zed takes it over at once.',
};
