import type { TextEdit, TextRange } from '../finding.js';
import { addBlock, removeBlock, updateBlock } from './edit.js';
import { findBlock, type ManagedBlock } from './find.js';
import type { BlockSyntax } from './markers.js';

/** What becomes of a text that has, or is to have, a block. */
export type BlockChange =
  | {
      readonly kind: 'added' | 'updated' | 'removed';
      readonly edit: TextEdit;
      /** Nothing is left of a file that was made for the block: it is to be deleted. */
      readonly emptied: boolean;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: BlockRefusal };

/** Why a text is left as it is. */
export interface BlockRefusal {
  /**
   * - `broken`: our markers make no block
   * - `edited`: somebody has changed our block, which `force` overwrites
   */
  readonly reason: 'broken' | 'edited';
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

/** How a block is put into a text. */
export interface PutOptions {
  /** Overwrites a block that somebody has changed. */
  readonly force?: boolean | undefined;
  /** The file is not there yet, and goes with the block. */
  readonly isNew?: boolean | undefined;
  /** Where a new block goes: the end of the text, or the beginning of one of its lines. */
  readonly at?: number | undefined;
}

/** Adds a block to a text, or brings the one that is there up to date, where it stands. */
export function putBlock(
  text: string,
  lines: readonly string[],
  syntax: BlockSyntax,
  { force = false, isNew = false, at = text.length }: PutOptions = {},
): BlockChange {
  const { block, problem } = findBlock(text, syntax);
  if (problem !== undefined) return { kind: 'refused', refusal: { reason: 'broken', ...problem } };
  if (block === undefined) {
    const all = isNew ? [ownFile(syntax), ...lines] : lines;
    return { kind: 'added', edit: addBlock(text, all, syntax, at), emptied: false };
  }
  const all = saysOwnFile(text, block, syntax) ? [ownFile(syntax), ...lines] : lines;
  const edit = updateBlock(text, block, all, syntax);
  if (edit === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return edited(block);
  return { kind: 'updated', edit, emptied: false };
}

/** Takes a block out of a text, which is then byte for byte what it was before. */
export function takeBlock(
  text: string,
  syntax: BlockSyntax,
  { force = false }: Pick<PutOptions, 'force'> = {},
): BlockChange {
  const { block, problem } = findBlock(text, syntax);
  if (problem !== undefined) return { kind: 'refused', refusal: { reason: 'broken', ...problem } };
  if (block === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return edited(block);
  const edit = removeBlock(text, block);
  const isAll = edit.range[0] === 0 && edit.range[1] === text.length;
  return { kind: 'removed', edit, emptied: isAll && saysOwnFile(text, block, syntax) };
}

function edited({ body }: ManagedBlock): BlockChange {
  const message =
    'Somebody has changed what is between our markers. Move the changes out of the block, or overwrite them with --force.';
  return { kind: 'refused', refusal: { reason: 'edited', message, range: body } };
}

/** Stands first in the block of a file that we made, so that the file can go with it. */
function ownFile({ comment }: BlockSyntax): string {
  return `${comment} nopycache made this file, and takes it away with this block.`;
}

function saysOwnFile(text: string, { body }: ManagedBlock, syntax: BlockSyntax): boolean {
  return text
    .slice(...body)
    .split(/\r?\n/)
    .includes(ownFile(syntax));
}
