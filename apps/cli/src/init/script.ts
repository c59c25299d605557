import fs from 'node:fs';
import { join } from 'node:path';

import { applyEdits } from '@nopycache/core';
import { taskRunnerOfPath } from '@nopycache/makefile';

import type { Note, Project } from './project.js';

/** Scripts and tasks that delete bytecode, for every runner that has a file at the top: npm, just, Task. */
export function script({ top, drafts }: Project): Note[] {
  return fs.readdirSync(top).flatMap((name): Note[] => {
    const runner = taskRunnerOfPath(name);
    if (runner === undefined || !isFile(join(top, name))) return [];
    const draft = drafts.open(join(top, name));
    const change = runner.add(draft.text, { engine: 'nopycache' });
    if ('edit' in change) draft.text = applyEdits(draft.text, [change.edit]);
    return change.kind === 'refused' ? [`${name}: ${change.refusal.message}`] : [];
  });
}

/** A link that leads nowhere is none. */
function isFile(path: string): boolean {
  try {
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}
