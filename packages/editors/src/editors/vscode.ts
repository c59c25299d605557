import { matchesVscodeGlob } from '../globs/vscode.js';
import type { JsonEntries } from '../json/entries.js';
import type { JsonPath } from '../json/find.js';
import type { Editor, EditorFile, HideOptions, JsonForm } from './editor.js';
import type { EditorName } from '../names.js';
import { everywhere } from './places.js';

/** What hides bytecode in the explorer, and in whatever follows it: quick open and search. */
const VSCODE_PATTERNS: readonly string[] = ['**/__pycache__', '**/*.pyc', '**/*.pyo'];

const WATCHER_PATTERNS: readonly string[] = ['**/__pycache__/**'];

/** Paths that show whether a pattern does what one of ours would. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  '**/__pycache__': ['__pycache__', 'zq/__pycache__', 'zq/zqw/__pycache__'],
  '**/*.pyc': ['zqx.pyc', 'zq/zqx.pyc', 'zq/zqw/zqx.cpython-313.pyc'],
  '**/*.pyo': ['zqx.pyo', 'zq/zqx.pyo', 'zq/zqw/zqx.pyo'],
  '**/__pycache__/**': ['__pycache__/zqx.pyc', 'zq/zqw/__pycache__/zqx.pyc'],
};

/** Settings of VS Code, at a place of a document that may hold other things. */
function settingsAt(...path: JsonPath): JsonForm {
  return { kind: 'json', settings: path, entries: (_, options) => entriesAt(path, options) };
}

function entriesAt(
  path: JsonPath,
  { watcher = false, search = false }: HideOptions,
): JsonEntries[] {
  const about = ['directory', 'file'] as const;
  const members = (name: string, patterns: readonly string[]): JsonEntries[] => [
    {
      kind: 'members',
      path: [...path, name],
      patterns,
      isCovered,
      hides: matchesVscodeGlob,
      about,
    },
  ];
  return [
    ...members('files.exclude', VSCODE_PATTERNS),
    ...(watcher ? members('files.watcherExclude', WATCHER_PATTERNS) : []),
    ...(search ? members('search.exclude', VSCODE_PATTERNS) : []),
  ];
}

function isCovered(pattern: string, others: readonly string[]): boolean {
  const samples = SAMPLES[pattern] ?? [];
  return samples.every((path) => others.some((other) => matchesVscodeGlob(other, path)));
}

const PROJECT_FILES: readonly EditorFile[] = [
  {
    scope: 'project',
    paths: everywhere('project/.vscode/settings.json'),
    pattern: /(?:^|\/)\.vscode\/settings\.json$/,
    form: settingsAt(),
  },
  {
    scope: 'project',
    paths: everywhere(),
    pattern: /\.code-workspace$/,
    form: settingsAt('settings'),
  },
  {
    scope: 'project',
    paths: everywhere(),
    pattern: /(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?|\.)devcontainer\.json$/,
    form: settingsAt('customizations', 'vscode', 'settings'),
  },
];

/** An editor made from VS Code's sources. They differ in the directory of the user's settings. */
function family(name: EditorName, title: string, directory: string): Editor {
  const file = `${directory}/User/settings.json`;
  return {
    name,
    title,
    docs: 'https://code.visualstudio.com/docs/configure/settings#_settings-json-file',
    files: [
      ...PROJECT_FILES,
      {
        scope: 'user',
        paths: {
          linux: [`config/${file}`],
          macos: [`home/Library/Application Support/${file}`],
          windows: [`appdata/${file}`],
        },
        pattern: new RegExp(`/${directory}/User/(?:profiles/[^/]+/)?settings\\.json$`),
        form: settingsAt(),
      },
    ],
    afterwards: `${title} takes it over at once.`,
  };
}

export const vscode: Editor = family('vscode', 'VS Code', 'Code');
export const vscodium: Editor = family('vscodium', 'VSCodium', 'VSCodium');
export const cursor: Editor = family('cursor', 'Cursor', 'Cursor');
export const windsurf: Editor = family('windsurf', 'Windsurf', 'Windsurf');
