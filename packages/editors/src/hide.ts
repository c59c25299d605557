import type { Change } from './change.js';
import type { EditorFile, HideOptions } from './editors/editor.js';
import { hideInJson } from './json/hide.js';
import { unhideInJson } from './json/unhide.js';

/**
 * Says what hides bytecode in a file of an editor's. What somebody else has written is not touched, and a pattern that is
 * set to false stays so.
 *
 * @param text empty where the file is not there yet
 */
export function hide(text: string, { form }: EditorFile, options: HideOptions = {}): Change {
  return hideInJson(text, form, options);
}

/** What is known when bytecode is shown again. */
export interface UnhideOptions {
  /** The text before bytecode was hidden in it, where a copy was kept. */
  readonly before?: string | undefined;
}

/**
 * Takes back what {@link hide} does: byte for byte with the text as it was before, if nothing else has changed since.
 * Without that text every pattern of ours goes that still is as it would be written.
 */
export function unhide(text: string, { form }: EditorFile, { before }: UnhideOptions = {}): Change {
  return unhideInJson(text, form, before);
}
