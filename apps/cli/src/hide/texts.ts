import type { Home } from '@nopycache/core';

import { placeIn } from '../edit-files/planned-edit.js';
import { tilde } from '../edit-files/texts.js';
import type { HideEdit } from './edits.js';

/** Why files are not changed, a line for each place. */
export function refusalLines({ file, steps }: HideEdit): string[] {
  return steps.flatMap(({ change, text }) => {
    if (change.kind !== 'refused') return [];
    const { message, range } = change.refusal;
    return [`${placeIn({ path: file.path, text }, range)}: ${message}`];
  });
}

/** What the user has chosen otherwise, and what to do about it. */
export function choiceLines({ file, steps }: HideEdit): string[] {
  return steps.flatMap(({ change, text }) =>
    'choices' in change
      ? change.choices.map(
          ({ setting, range }) =>
            `${placeIn({ path: file.path, text }, range)}: ${setting} is kept, as you have chosen it. Remove it to have bytecode hidden there.`,
        )
      : [],
  );
}

/** Lines for files that people edit themselves. */
export function snippetTexts({ file, steps }: HideEdit, home: Home): string[] {
  return steps.flatMap(({ change, part }) =>
    change.kind === 'snippet'
      ? [
          `${tilde(file.path, home)}, ${part.editor.title}: ${change.snippet.reason}\n\n${change.snippet.text}\n`,
        ]
      : [],
  );
}

/** What is left to do for people, once all is written. */
export function afterwards(edits: readonly HideEdit[], isRemoval: boolean): string[] {
  const changed = edits.filter(({ change }) => 'edit' in change);
  if (changed.length === 0) {
    if (edits.some(({ steps }) => steps.some(({ change }) => isTold(change)))) return [];
    return [isRemoval ? 'There is nothing to take back.' : 'Bytecode is hidden there already.'];
  }
  const editors = changed.flatMap(({ steps }) => steps.map(({ part }) => part.editor));
  return [...new Set(editors.map((editor) => editor.afterwards))];
}

/** Whether a line of its own says what became of it. */
function isTold(change: HideEdit['steps'][number]['change']): boolean {
  return change.kind === 'snippet' || ('choices' in change && change.choices.length > 0);
}
