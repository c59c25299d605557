import { applyEdits } from '@nopycache/core';

import {
  DEFAULT_PREFIX,
  redirect,
  removeRedirect,
  SHELLS,
  type Change,
  type RedirectOptions,
  type Shell,
} from '../../src/index.js';

/** Every shell, for tests that are repeated for each. */
export const shells: readonly Shell[] = Object.values(SHELLS);

/** The text that a change makes. */
export function after(text: string, change: Change): string {
  if (!('edit' in change)) throw new Error(`Nothing was changed: ${JSON.stringify(change)}`);
  return applyEdits(text, [change.edit]);
}

/** The text with the default block in it. */
export function redirected(text: string, shell: Shell, options: RedirectOptions = {}): string {
  return after(text, redirect(text, shell, { prefix: DEFAULT_PREFIX, aliases: true }, options));
}

/** The text without the block. */
export function restored(text: string): string {
  return after(text, removeRedirect(text));
}
