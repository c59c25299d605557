import { editBetween, refused, type Change, type Choice } from '../change.js';
import type { HideOptions, JsonForm } from '../editors/editor.js';
import { parseJson } from './document.js';
import { findEntries, withEntries } from './entries.js';

/** Adds to a file of settings what is missing of a form's entries. */
export function hideInJson(text: string, form: JsonForm, options: HideOptions): Change {
  const { document, problem } = parseJson(text);
  if (problem !== undefined) return refused('malformed', problem);
  const all = form.entries(document, options);
  if (all.length === 0) {
    return refused('no-place', {
      message: form.nowhere ?? 'There is no place for it.',
      range: [0, 0],
    });
  }
  const choices: Choice[] = [];
  for (const entries of all) {
    const found = findEntries(document, entries);
    if ('reason' in found) return refused(found.reason, found);
    choices.push(...found.choices);
  }
  const after = all.reduce(withEntries, text);
  if (after !== text) {
    return { kind: 'added', edit: editBetween(text, after), emptied: false, choices };
  }
  return choices.length === 0 ? { kind: 'unchanged' } : { kind: 'kept', choices };
}
