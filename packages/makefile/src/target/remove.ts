import { findBlock, removeBlock } from '@nopycache/core';

import { BLOCK, changedBySomebody } from './block.js';
import { saysOwnFile } from './block-lines.js';
import { refused, type Change, type Note } from './change.js';
import { settingsOfBlock } from './option-comment.js';
import { plainName, rulesOf, surroundingsOf, type Surroundings } from './surroundings.js';

/** How a block is taken out. */
export interface RemoveOptions {
  /** Takes a block out though somebody has changed it. */
  readonly force?: boolean | undefined;
}

/** Takes our block out of a text, which is then byte for byte what it was before. */
export function removeTarget(text: string, { force = false }: RemoveOptions = {}): Change {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return refused({ reason: 'broken', ...problem });
  if (block === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return refused(changedBySomebody(block.body));
  const file = surroundingsOf(text, block);
  if (file.next?.kind === 'recipe') {
    const message =
      'This line belongs to the recipe of our target, and would go to another one without it. Move it to where it belongs.';
    return refused({ reason: 'recipe-follows', message, range: file.next.range });
  }
  const body = text.slice(...block.body);
  const edit = removeBlock(text, block);
  const isAll = edit.range[0] === 0 && edit.range[1] === text.length;
  const notes = stillNeeded(file, body);
  return { kind: 'removed', edit, notes, emptied: isAll && saysOwnFile(body) };
}

function stillNeeded(file: Surroundings, body: string): Note[] {
  const { target, listTarget } = settingsOfBlock(body);
  const names = [target, listTarget].map(plainName);
  return rulesOf(file)
    .filter(({ targets }) => !targets.some(({ text }) => text === '.PHONY'))
    .flatMap(({ prerequisites, orderOnly }) => [...prerequisites, ...orderOnly])
    .filter(({ name }) => names.includes(plainName(name)))
    .map(({ name, range }) => {
      const message = `"${name}" is a prerequisite here, and there is no such target any more. Take it out.`;
      return { reason: 'still-needed', message, range };
    });
}
