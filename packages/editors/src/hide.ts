import type { Change } from './change.js';
import type { EditorFile, HideOptions } from './editors/editor.js';
import { hideInJson } from './json/hide.js';
import { unhideInJson } from './json/unhide.js';
import { hideInScript, unhideInScript } from './script/hide.js';

/**
 * Says what hides bytecode in a file of an editor's. What somebody else has written is not touched, and a pattern that is
 * set to false stays so.
 *
 * @param text empty where the file is not there yet
 */
export function hide(text: string, { form }: EditorFile, options: HideOptions = {}): Change {
  if (form.kind === 'json') return hideInJson(text, form, options);
  if (form.kind === 'script') return hideInScript(text, form, options);
  return form.hides(text) ? { kind: 'unchanged' } : { kind: 'snippet', snippet: form.snippet };
}

/** What is known when bytecode is shown again. */
export interface UnhideOptions {
  /**
   * JSON has no markers: the text before bytecode was hidden in it, where a copy was kept. Of several, the newest first,
   * the one is taken that fits.
   */
  readonly before?: string | readonly string[] | undefined;
  /** Takes a block out that somebody has changed. */
  readonly force?: boolean | undefined;
}

/**
 * Takes back what {@link hide} does: a block byte for byte, and settings in JSON so too with the text as it was before, if
 * nothing else has changed since. Without that text every pattern of ours goes that still is as it would be written.
 */
export function unhide(text: string, { form }: EditorFile, options: UnhideOptions = {}): Change {
  if (form.kind === 'json') return unhideInJson(text, form, [options.before ?? []].flat());
  return form.kind === 'script' ? unhideInScript(text, form, options) : { kind: 'unchanged' };
}
