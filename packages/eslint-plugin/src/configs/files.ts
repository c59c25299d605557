import { FILE_EXTENSIONS, FILE_NAMES } from '@nopycache/ignore-files';
import { MAKEFILE_EXTENSION, MAKEFILE_NAMES } from '@nopycache/makefile';

/** Ignore files, wherever they are: a pattern without `**` would mean the top directory alone. */
export const IGNORE_FILES: readonly string[] = [
  ...Object.values(FILE_NAMES).flat(),
  ...Object.values(FILE_EXTENSIONS).flatMap((endings) => endings.map((ending) => `*${ending}`)),
].map((name) => `**/${name}`);

/** The ignore files at the top of a project, which are to cover bytecode below it too. */
export const TOP_IGNORE_FILES: readonly string[] = ['.gitignore', '.dockerignore'];

/** Makefiles, as the makes find them by themselves, and those that they include. */
export const MAKEFILES: readonly string[] = [...MAKEFILE_NAMES, `?*${MAKEFILE_EXTENSION}`].map(
  (name) => `**/${name}`,
);

/** Where VS Code and its kin keep the settings of a project. */
export const VSCODE_SETTINGS: readonly string[] = [
  '**/.vscode/settings.json',
  '**/*.code-workspace',
];

/** The settings at the top of a project, which are to hide bytecode below it too. */
export const TOP_SETTINGS: readonly string[] = ['.vscode/settings.json', '*.code-workspace'];

/** Where a dev container is described (https://containers.dev/implementors/spec/#devcontainerjson). */
export const DEV_CONTAINERS: readonly string[] = [
  '**/.devcontainer.json',
  '**/.devcontainer/{,*/}devcontainer.json',
];

export const PACKAGE_FILES: readonly string[] = ['**/package.json'];
