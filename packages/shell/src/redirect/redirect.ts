import { findBlock, putBlock, type ManagedBlock } from '@nopycache/core';

import type { Setting } from '../settings/setting.js';
import { BLOCK, type BlockContent, type Placement, type Shell } from '../shells/shell.js';
import { refused, type Change } from './change.js';
import { blockLines } from './lines.js';
import { removeRedirect } from './remove.js';

/** How a text is changed. */
export interface RedirectOptions {
  /** Overwrites a block that somebody has changed. */
  readonly force?: boolean | undefined;
  /** The file is not there yet, and will be ours. */
  readonly isNew?: boolean | undefined;
}

/**
 * Puts a block of ours into a start-up file's text, or brings the one that is there up to date; takes it out where there
 * is nothing to say. What somebody else has written is not touched, and where it sets the variable nothing is done.
 *
 * @param text empty where the file is not there yet
 */
export function redirect(
  text: string,
  shell: Shell,
  content: BlockContent,
  { force = false, isNew = false }: RedirectOptions = {},
): Change {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return refused('broken', problem.message, problem.range);
  const settings = content.prefix === undefined ? [] : settingsOutside(text, shell, block);
  if (settings.length > 0) return { kind: 'kept', settings };
  const lines = blockLines(shell, content);
  if (lines.length === 0) return removeRedirect(text, { force });
  const rest =
    block === undefined ? text : text.slice(0, block.range[0]) + text.slice(block.range[1]);
  if (block === undefined && shell.isSaid?.(text) === true) return { kind: 'unchanged' };
  const placement = placed(rest, shell, lines);
  if (placement.problem !== undefined) return misplaced(placement);
  return putBlock(text, placement.lines, BLOCK, { force, isNew, at: placement.at });
}

/** Where a text sets the variable, other than in our block. */
export function settingsOutside(
  text: string,
  shell: Shell,
  block: ManagedBlock | undefined,
): readonly Setting[] {
  const [start, end] = block?.range ?? [0, 0];
  return shell.findSettings(text).filter(({ range: [at] }) => at < start || at >= end);
}

/** Where the lines go in a text without a block: to its end, unless the language minds. */
function placed(text: string, { place }: Shell, lines: readonly string[]): Placement {
  return place?.(text, lines) ?? { at: text.length, lines };
}

function misplaced({ problem, at }: Placement & { problem: string }): Change {
  return refused('no-place', problem, [at, at]);
}
