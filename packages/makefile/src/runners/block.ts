import {
  addBlock,
  findBlock,
  removeBlock,
  updateBlock,
  type BlockSyntax,
  type ManagedBlock,
} from '@nopycache/core';

import { refused, type RunnerChange } from './change.js';
import type { AddTasksOptions } from './runner.js';

/** The block that holds our tasks, in languages whose comments begin with `#`. */
const BLOCK: BlockSyntax = { comment: '#', name: 'nopycache clean-pyc' };

const EDITED =
  'Somebody has changed what is between our markers. Move the changes out of the block, or overwrite them with force.';

/** What the lines of a block are, and where they go in a text without one; or why they go nowhere. */
export type Placed =
  { readonly lines: readonly string[]; readonly at: number } | (RunnerChange & { kind: 'refused' });

/**
 * Puts a block into a text, or brings the one that is there up to date.
 *
 * @param place looks at the text without the block
 */
export function putBlock(
  text: string,
  { force = false }: Pick<AddTasksOptions, 'force'>,
  place: (rest: string) => Placed,
): RunnerChange {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return refused('broken', problem.message, problem.range);
  const placed = place(block === undefined ? text : without(text, block));
  if ('kind' in placed) return placed;
  const { lines, at } = placed;
  if (block === undefined) return { kind: 'added', edit: addBlock(text, lines, BLOCK, at) };
  const edit = updateBlock(text, block, lines, BLOCK);
  if (edit === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return refused('edited', EDITED, block.body);
  return { kind: 'updated', edit };
}

/** Takes the block out. */
export function takeBlock(
  text: string,
  { force = false }: Pick<AddTasksOptions, 'force'> = {},
): RunnerChange {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return refused('broken', problem.message, problem.range);
  if (block === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return refused('edited', EDITED, block.body);
  return { kind: 'removed', edit: removeBlock(text, block) };
}

/** The text with an empty line for each of the block's, so that ranges before and after stay what they are. */
function without(text: string, { range: [start, end] }: ManagedBlock): string {
  const blank = text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
  return text.slice(0, start) + blank + text.slice(end);
}
