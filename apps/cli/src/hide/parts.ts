import fs from 'node:fs';
import { dirname, extname, join } from 'node:path';

import { hide, unhide, type Editor, type EditorFile } from '@nopycache/editors';

/** More files than that are no configuration that somebody has written. */
const MOST = 2_000;

/**
 * The file that says what concerns us: the editor's own, or one of those that it loads.
 *
 * @returns the first that has a block of ours, or could take one; otherwise the first that sets the plugin up, or speaks of it; or the path
 */
export function partThatCounts(path: string, editor: Editor, file: EditorFile): string {
  const all = partsOf(path, editor, file);
  const ready = all.find(({ text }) => 'edit' in unhide(text, file, { force: true }));
  const able = all.find(({ text }) => hide(text, file).kind !== 'snippet');
  const named = all.find(({ text }) => isSetUpIn(text, editor));
  return (ready ?? able ?? named ?? all[0])?.path ?? path;
}

/** Whether a text requires the plugin, or names its repository: others only speak of it, or of its owner. */
function isSetUpIn(text: string, { evidence }: Editor): boolean {
  const { source = '' } = evidence ?? {};
  return new RegExp(String.raw`\brequire\b[^\n]*${source}|/${source}`).test(text);
}

/** The files that have a block of ours, or what is left of one, and the path itself. */
export function partsWithBlocks(path: string, editor: Editor, file: EditorFile): string[] {
  const ours = partsOf(path, editor, file).filter(
    ({ text }) => unhide(text, file).kind !== 'unchanged',
  );
  return [...new Set([path, ...ours.map((part) => part.path)])];
}

interface Part {
  readonly path: string;
  readonly text: string;
}

/** The path and what it loads, of those that speak of the plugin. */
function partsOf(path: string, { evidence }: Editor, { parts = [] }: EditorFile): Part[] {
  const directory = dirname(path);
  const others: string[] = [];
  for (const part of parts) {
    for (const file of filesBelow(join(directory, part), extname(path))) {
      if (others.length < MOST) others.push(file);
      else break;
    }
  }
  return [path, ...others].flatMap((each) => {
    const text = read(each);
    return text !== undefined && evidence?.test(text) === true ? [{ path: each, text }] : [];
  });
}

/** Links to files count; those to directories are not followed, which may lead in circles. */
function* filesBelow(directory: string, extension: string): Generator<string> {
  const items = itemsOf(directory).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const path = join(directory, item.name);
    if (item.isDirectory()) yield* filesBelow(path, extension);
    else if (item.name.endsWith(extension)) yield path;
  }
}

function itemsOf(directory: string): fs.Dirent[] {
  try {
    return fs.readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
