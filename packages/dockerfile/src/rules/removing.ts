import type { TextEdit } from '@nopycache/core';

import type { Instruction } from '../syntax/instruction.js';
import type { Span } from '../syntax/logical-line.js';

/** A word to be taken out of an instruction. */
export interface Removal {
  readonly instruction: Instruction;
  readonly span: Span;
  /** Whether the instruction is about nothing else. */
  readonly alone: boolean;
}

/**
 * The edit that takes a word away: with the white space before it, or with the whole instruction and its line where
 * nothing else is left, the ONBUILD before it included. None where what would go is not plain.
 */
export function removingWords(removal: Removal, source: string): readonly TextEdit[] | undefined {
  const { instruction, span } = removal;
  const { line, args } = instruction;
  if (!line.isWhole(span)) return undefined;
  if (removal.alone || (span[0] === args[0] && span[1] === args[1])) {
    return removingLine(instruction, source);
  }
  const [start, end] = line.range(span);
  if (span[0] === args[0]) {
    const next = line.text.slice(span[1]).search(/\S/);
    return [{ range: [start, line.range([span[1] + next, args[1]])[0]], text: '' }];
  }
  const before = line.text.slice(0, span[0]).trimEnd().length;
  return [{ range: [line.range([args[0], before])[1], end], text: '' }];
}

function removingLine(
  { range, line, span }: Instruction,
  source: string,
): readonly TextEdit[] | undefined {
  const start = source.lastIndexOf('\n', range[0] - 1) + 1;
  const before = source.slice(start, range[0]);
  const own = /^\s*(?:onbuild\s+)?$/i.test(before) && line.isWhole(span);
  if (!own) return undefined;
  const feed = source.indexOf('\n', range[1]);
  return [{ range: [start, feed === -1 ? source.length : feed + 1], text: '' }];
}
