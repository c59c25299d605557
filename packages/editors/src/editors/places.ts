import { below, configHome, directoryFrom, type Home } from '@nopycache/core';

import type { EditorFile } from './editor.js';

/** The same places on every platform. */
export function everywhere(...paths: readonly string[]): EditorFile['paths'] {
  return { linux: paths, macos: paths, windows: paths };
}

/**
 * The files of a kind that a home, or a project, has or may have.
 *
 * @returns absolute paths; the last resort is the first that the editor would look for
 */
export function pathsOf({ paths }: EditorFile, home: Home): string[] {
  return paths[home.platform].flatMap((path) => {
    const [root = '', ...rest] = path.split('/');
    const directory = ROOTS[root]?.(home);
    return directory === undefined ? [] : [below(home, directory, ...rest)];
  });
}

const ROOTS: Readonly<Record<string, (home: Home) => string | undefined>> = {
  project: (home) => home.project,
  home: (home) => home.directory,
  config: configHome,
  appdata: (home) =>
    directoryFrom(home, 'APPDATA') ?? below(home, home.directory, 'AppData', 'Roaming'),
  localappdata: (home) =>
    directoryFrom(home, 'LOCALAPPDATA') ?? below(home, home.directory, 'AppData', 'Local'),
};
