import type { Editor, EditorFile, EditorName } from './editor.js';
import { cursor, vscode, vscodium, windsurf } from './vscode.js';

/** Every editor that bytecode can be hidden in, by its name. */
export const EDITORS: Readonly<Record<EditorName, Editor>> = { vscode, vscodium, cursor, windsurf };

/** Whose file a path is, told by its name alone; `undefined` for paths that are no editor's. */
export function editorFileOfPath(path: string): EditorFile | undefined {
  const slashed = path.replaceAll('\\', '/');
  const files = Object.values(EDITORS).flatMap((editor) => editor.files);
  return files.find(({ pattern }) => pattern.test(slashed));
}
