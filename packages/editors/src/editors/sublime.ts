import type { Node } from 'jsonc-parser';

import { matchesName } from '../globs/name-glob.js';
import { membersOf } from '../json/document.js';
import type { JsonEntries } from '../json/entries.js';
import type { JsonPath } from '../json/find.js';
import type { Editor, JsonForm } from './editor.js';
import { everywhere } from './places.js';

/** Sublime Text hides `*.pyc` and `*.pyo` by itself, and of directories only these. */
const DEFAULTS: readonly string[] = ['.svn', '.git', '.hg', 'CVS', '.Trash', '.Trash-*'];

function folderPatterns(path: JsonPath, defaults: readonly string[]): JsonEntries {
  return {
    kind: 'items',
    path: [...path, 'folder_exclude_patterns'],
    patterns: ['__pycache__'],
    defaults,
    hides: (pattern, name, kind) => kind === 'directory' && matchesName(pattern, name),
    about: ['directory'],
  };
}

/** A project's patterns are added to those of the user's settings. */
const project: JsonForm = {
  kind: 'json',
  entries: ({ root }) => foldersOf(root).map((_, at) => folderPatterns(['folders', at], [])),
  nowhere: 'The project has no folders. Add one to it first.',
};

function foldersOf(root: Node | undefined): readonly Node[] {
  if (root?.type !== 'object') return [];
  const folders = membersOf(root).findLast(({ key }) => key === 'folders')?.value;
  return folders?.type === 'array' ? (folders.children ?? []) : [];
}

const PREFERENCES = 'Packages/User/Preferences.sublime-settings';

export const sublime: Editor = {
  name: 'sublime',
  title: 'Sublime Text',
  docs: 'https://www.sublimetext.com/docs/projects.html',
  files: [
    { scope: 'project', paths: everywhere(), pattern: /\.sublime-project$/, form: project },
    {
      scope: 'user',
      paths: {
        linux: [`config/sublime-text/${PREFERENCES}`],
        macos: [`home/Library/Application Support/Sublime Text/${PREFERENCES}`],
        windows: [`appdata/Sublime Text/${PREFERENCES}`],
      },
      pattern: /(?:^|\/)Preferences\.sublime-settings$/,
      form: { kind: 'json', entries: () => [folderPatterns([], DEFAULTS)] },
    },
  ],
  afterwards: 'Sublime Text takes it over at once.',
};
