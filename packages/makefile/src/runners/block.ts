import {
  findBlock,
  putBlock,
  takeBlock,
  type BlockSyntax,
  type ManagedBlock,
} from '@nopycache/core';

import type { RunnerChange } from './change.js';
import type { AddTasksOptions } from './runner.js';

/** The block that holds our tasks, in languages whose comments begin with `#`. */
const BLOCK: BlockSyntax = { comment: '#', name: 'nopycache clean-pyc' };

/** What the lines of a block are, and where they go in a text without one; or why they go nowhere. */
export type Placed =
  { readonly lines: readonly string[]; readonly at: number } | (RunnerChange & { kind: 'refused' });

/**
 * Puts our tasks into a text, or brings those that are there up to date.
 *
 * @param place looks at the text without the block
 */
export function putTasks(
  text: string,
  { force }: Pick<AddTasksOptions, 'force'>,
  place: (rest: string) => Placed,
): RunnerChange {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return putBlock(text, [], BLOCK);
  const placed = place(block === undefined ? text : without(text, block));
  return 'kind' in placed ? placed : putBlock(text, placed.lines, BLOCK, { force, at: placed.at });
}

/** Takes our tasks out of a text. */
export function takeTasks(
  text: string,
  options: Pick<AddTasksOptions, 'force'> = {},
): RunnerChange {
  return takeBlock(text, BLOCK, options);
}

/** The text with an empty line for each of the block's, so that ranges before and after stay what they are. */
function without(text: string, { range: [start, end] }: ManagedBlock): string {
  const blank = text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
  return text.slice(0, start) + blank + text.slice(end);
}
