import { join } from 'node:path';

import { applyEdits } from '@nopycache/core';
import { editorFileOfPath, hide as hideIn } from '@nopycache/editors';

import { fixPlaces } from './fixes.js';
import type { Note, Project } from './project.js';

const SETTINGS = '.vscode/settings.json';

/** Bytecode hidden in the project's settings for VS Code, which are made where there are none. */
export function hide(project: Project): Note[] {
  fixPlaces(project, ['editors']);
  const file = editorFileOfPath(SETTINGS);
  if (file === undefined) return [];
  const draft = project.drafts.open(join(project.top, SETTINGS));
  const change = hideIn(draft.text, file, { isNew: draft.file.found === undefined });
  if ('edit' in change) draft.text = applyEdits(draft.text, [change.edit]);
  if (change.kind === 'refused') return [`${SETTINGS}: ${change.refusal.message}`];
  return [];
}
