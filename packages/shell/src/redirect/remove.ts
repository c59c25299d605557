import { takeBlock } from '@nopycache/core';

import { BLOCK } from '../shells/shell.js';
import type { Change } from './change.js';
import type { RedirectOptions } from './redirect.js';

/** Takes our block out of a text, which is then byte for byte what it was before. */
export function removeRedirect(
  text: string,
  { force = false }: Pick<RedirectOptions, 'force'> = {},
): Change {
  return takeBlock(text, BLOCK, { force });
}
