import { findBlock, removeBlock } from '@nopycache/core';

import { BLOCK } from '../shells/shell.js';
import { EDITED, refused, type Change } from './change.js';
import type { RedirectOptions } from './redirect.js';
import { saysOwnFile } from './lines.js';

/** Takes our block out of a text, which is then byte for byte what it was before. */
export function removeRedirect(
  text: string,
  { force = false }: Pick<RedirectOptions, 'force'> = {},
): Change {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return refused('broken', problem.message, problem.range);
  if (block === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return refused('edited', EDITED, block.body);
  const edit = removeBlock(text, block);
  const isAll = edit.range[0] === 0 && edit.range[1] === text.length;
  return { kind: 'removed', edit, emptied: isAll && saysOwnFile(text.slice(...block.body)) };
}
