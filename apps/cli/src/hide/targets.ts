import fs from 'node:fs';
import { join, resolve } from 'node:path';

import type { Home } from '@nopycache/core';
import {
  EDITOR_NAMES,
  EDITORS,
  pathsOf,
  type Editor,
  type EditorFile,
  type EditorName,
  type Scope,
} from '@nopycache/editors';

import { UsageError } from '../usage-error.js';
import { partsWithBlocks, partThatCounts } from './parts.js';
import { requireProject } from './project.js';

/** A file that is to be edited, and the editors that it is edited for. */
export interface HideTarget {
  readonly path: string;
  readonly parts: readonly HidePart[];
}

/** An editor and the kind of its file. */
export interface HidePart {
  readonly editor: Editor;
  readonly file: EditorFile;
}

/** Whose files are to be edited. */
export interface Wanted {
  readonly editors?: readonly EditorName[] | undefined;
  readonly scope?: Scope | undefined;
  /** Instead of the files that the editors themselves say. */
  readonly file?: string | undefined;
  readonly remove: boolean;
}

/**
 * The files to edit, each once.
 *
 * @throws UsageError where nothing says which those are
 */
export function hideTargets(home: Home, wanted: Wanted): HideTarget[] {
  if (wanted.file !== undefined) return [namedFile(wanted.file, wanted.editors)];
  const { editors, scope } = wanted;
  const found =
    editors === undefined
      ? detected(home, scope ?? 'project', scope === undefined)
      : editors.flatMap((name) => filesOf(EDITORS[name], home, scope, wanted.remove));
  return merged(found);
}

function namedFile(file: string, names: readonly EditorName[] = EDITOR_NAMES): HideTarget {
  const path = resolve(file);
  const slashed = path.replaceAll('\\', '/');
  const parts = names
    .map((name) => EDITORS[name])
    .flatMap((editor) => editor.files.map((each) => ({ editor, file: each })));
  const fitting = parts.find((part) => part.file.pattern.test(slashed));
  const [only] = names.length === 1 ? parts : [];
  const part = fitting ?? only;
  if (part !== undefined) return { path, parts: [part] };
  throw new UsageError(`${file}: no editor is known to read this. Name it with --editor.`);
}

type Found = HidePart & { readonly path: string };

/** The files that are there, of all editors; where a project has none, VS Code's is made. */
function detected(home: Home, scope: Scope, isDefault: boolean): Found[] {
  if (scope === 'project' && isDefault) requireProject(home.project);
  const found = Object.values(EDITORS).flatMap((editor) =>
    existing(editor, home, scope).filter(({ path }) => isEvident(editor, path)),
  );
  if (found.length > 0) return found;
  if (scope === 'project') return made(EDITORS.vscode, home, scope);
  throw new UsageError(
    'No editor of yours was found by its files (a vimrc counts where it speaks of NERDTree or netrw). Name it with --editor, as in --editor netrw.',
  );
}

function isEvident({ evidence }: Editor, path: string): boolean {
  if (evidence === undefined) return true;
  try {
    return evidence.test(fs.readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}

/** The files of an editor that is named: those that are there, or the one that is made. */
function filesOf(editor: Editor, home: Home, scope: Scope | undefined, remove: boolean): Found[] {
  const scopes: readonly Scope[] = scope === undefined ? ['project', 'user'] : [scope];
  if (remove) return scopes.flatMap((each) => existing(editor, home, each, true));
  for (const each of scopes) {
    if (each === 'project' && scope === undefined && !isProjects(editor, home)) continue;
    const found = existing(editor, home, each);
    const all = found.length > 0 ? found : made(editor, home, each);
    if (all.length > 0) return all;
  }
  throw new UsageError(
    `${editor.title}: has no file of a known name ${scope === undefined ? 'here' : `for --scope ${scope}`}. Name it with --file.`,
  );
}

/** Whether an editor keeps settings with a project, and this is one. */
function isProjects({ files }: Editor, { project }: Home): boolean {
  try {
    requireProject(project);
  } catch {
    return false;
  }
  return files.some(({ scope }) => scope === 'project');
}

/** The files of an editor that are there; of several that it looks for, the one that it reads, or for a removal all. */
function existing(editor: Editor, home: Home, scope: Scope, all = false): Found[] {
  return editor.files
    .filter((file) => file.scope === scope)
    .flatMap((file) => {
      const paths = [...pathsOf(file, home), ...namesLike(editor, file, home)].filter(isThere);
      const [first] = paths;
      const counts = first === undefined ? [] : [partThatCounts(first, editor, file)];
      const every = paths.flatMap((path) => partsWithBlocks(path, editor, file));
      return (all ? every : counts).map((path) => ({ editor, file, path }));
    });
}

/** Whether something is at a path, be it a link to nothing. */
export function isThere(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The files of a project that have no fixed name, where the editor has no other in it. */
function namesLike({ files }: Editor, file: EditorFile, { project, platform }: Home): string[] {
  const hasOther = files.some(
    ({ scope, paths }) => scope === 'project' && paths[platform].length > 0,
  );
  if (file.scope !== 'project' || hasOther) return [];
  return fs
    .readdirSync(project)
    .filter((name) => file.pattern.test(name))
    .sort()
    .map((name) => join(project, name));
}

function made(editor: Editor, home: Home, scope: Scope): Found[] {
  const file = editor.files.find(
    (each) => each.scope === scope && each.paths[home.platform].length > 0,
  );
  if (file === undefined) return [];
  const all = { linux: [file.made], macos: [file.made], windows: [file.made] };
  const paths = file.made === undefined ? file.paths : all;
  const [path] = pathsOf({ ...file, paths: paths as EditorFile['paths'] }, home);
  return path === undefined ? [] : [{ editor, file, path }];
}

function merged(found: readonly Found[]): HideTarget[] {
  const targets = new Map<string, HidePart[]>();
  for (const { path, editor, file } of found) {
    const parts = targets.get(path) ?? [];
    if (!parts.some((part) => part.file.form === file.form)) parts.push({ editor, file });
    targets.set(path, parts);
  }
  return [...targets].map(([path, parts]) => ({ path, parts }));
}
