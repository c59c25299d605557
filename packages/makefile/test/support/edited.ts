import { applyEdits } from '@nopycache/core';

import { addTarget, type AddOptions, type Change } from '../../src/index.js';

/** The text after a change. @throws where it is refused */
export function changed(text: string, change: Change): string {
  if (change.kind === 'refused') throw new Error(change.refusals[0]?.message);
  return change.kind === 'unchanged' ? text : applyEdits(text, [change.edit]);
}

/** The text with our block. @throws where that is refused */
export function added(text: string, options?: AddOptions): string {
  return changed(text, addTarget(text, options));
}
