import type { TextRange } from '@nopycache/core';

import type { Cleanup } from '../cleanup.js';

/** The part of a command that says where it begins: `find .`. */
export function headOf({ command, find }: Cleanup): TextRange {
  const [first] = command.words;
  const last = find?.roots.at(-1) ?? find?.program ?? command.words.at(-1);
  return first === undefined || last === undefined ? command.span : [first.span[0], last.span[1]];
}

/** All of a cleanup, what its output is piped into included. */
export function wholeOf({ command, last, outer }: Cleanup): TextRange {
  const start = (outer ?? command).words[0]?.span[0] ?? command.span[0];
  if (outer !== undefined) return [start, outer.span[1]];
  return [start, last.script === command.script ? last.span[1] : command.span[1]];
}

/** Whether it chooses nothing at all, so that there is no point in saying more of what goes too. */
export function removesEverything({ removed }: Cleanup): boolean {
  return [...removed.keys()].some(({ name }) => name === 'm.py');
}
