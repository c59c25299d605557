import { findBlock, putBlock, takeBlock, type BlockChange } from '@nopycache/core';

import { refused, type Change } from '../change.js';
import type { HideOptions } from '../editors/editor.js';
import type { ScriptForm } from './form.js';

/** Adds a block to a text, or brings the one that is there up to date. */
export function hideInScript(
  text: string,
  { syntax, hides, place }: ScriptForm,
  { force, isNew }: HideOptions,
): Change {
  const { block, problem } = findBlock(text, syntax);
  if (problem !== undefined) return refused('broken', problem);
  const rest =
    block === undefined ? text : text.slice(0, block.range[0]) + text.slice(block.range[1]);
  if (block === undefined && hides(rest)) return { kind: 'unchanged' };
  const placed = place(rest);
  if (placed.snippet !== undefined) return { kind: 'snippet', snippet: placed.snippet };
  return changeOf(putBlock(text, placed.lines, syntax, { force, isNew, at: placed.at }));
}

/** Takes the block out of a text, which is then byte for byte what it was before. */
export function unhideInScript(
  text: string,
  { syntax }: ScriptForm,
  options: Pick<HideOptions, 'force'>,
): Change {
  return changeOf(takeBlock(text, syntax, options));
}

function changeOf(change: BlockChange): Change {
  return 'edit' in change ? { ...change, choices: [] } : change;
}
