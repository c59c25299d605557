import { FILE_EXTENSIONS, FILE_NAMES } from '@nopycache/ignore-files';

/** Ignore files, wherever they are: a pattern without `**` would mean the top directory alone. */
export const IGNORE_FILES: readonly string[] = [
  ...Object.values(FILE_NAMES).flat(),
  ...Object.values(FILE_EXTENSIONS).flatMap((endings) => endings.map((ending) => `*${ending}`)),
].map((name) => `**/${name}`);

/** The ignore files at the top of a project, which are to cover bytecode below it too. */
export const TOP_IGNORE_FILES: readonly string[] = ['.gitignore', '.dockerignore'];

/** Dockerfiles by their usual names. */
export const DOCKERFILES: readonly string[] = [
  '**/{Dockerfile,Containerfile}{,.*}',
  '**/dockerfile',
  '**/*.{Dockerfile,dockerfile,Containerfile,containerfile}',
];

/** What is called like a Dockerfile and is none: its ignore file, a template, code and prose about it. */
export const NO_DOCKERFILES: readonly string[] = [
  '**/*.{dockerignore,containerignore}',
  '**/*.{j2,jinja,jinja2,erb,ejs,hbs,mustache,tmpl,tpl,template}',
  '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,json,md,mdx,py,sh,txt,yml,yaml}',
];

/** Makefiles, as GNU make finds them by itself, and those that they include. */
export const MAKEFILES: readonly string[] = ['**/{GNUmakefile,makefile,Makefile}', '**/*.{mk,mak}'];

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
