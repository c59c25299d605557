import type { BlockSyntax, TextRange } from '@nopycache/core';

import type { Refusal } from './change.js';

/** Our block, in a Makefile's comments. */
export const BLOCK: BlockSyntax = { comment: '#', name: 'nopycache clean-pyc' };

/** Why a block is not overwritten that somebody has changed. */
export function changedBySomebody(range: TextRange): Refusal {
  const message =
    'Somebody has changed what is between our markers. Move the changes out of the block, or overwrite them with --force.';
  return { reason: 'edited', message, range };
}
