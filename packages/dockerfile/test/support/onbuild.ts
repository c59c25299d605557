import { applyEdits } from '@nopycache/core';

import { parse } from '../../src/index.js';
import { unmarked } from './marked.js';

const NEVER_HELD = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

/** A marked Dockerfile with every instruction behind ONBUILD that may stand there, its marks where they were. */
export function inOnbuild(marked: string): string {
  const starts = wrappable(unmarked(marked).text);
  let offset = 0;
  let wrapped = '';
  for (const [piece] of marked.matchAll(/»|«?[^«»]|«/gsu)) {
    const visible = piece.replace(/[«»]/g, '');
    if (visible !== '' && starts.has(offset)) wrapped += 'ONBUILD ';
    wrapped += piece;
    offset += visible.length;
  }
  return wrapped;
}

/** A Dockerfile with nothing behind ONBUILD any more. */
export function outOfOnbuild(text: string): string {
  const { instructions } = parse(text);
  const edits = instructions.flatMap(({ keyword, range, trigger }) =>
    keyword === 'ONBUILD' && trigger !== undefined
      ? [{ range: [range[0], trigger.range[0]] as const, text: '' }]
      : [],
  );
  return applyEdits(text, edits);
}

function wrappable(text: string): ReadonlySet<number> {
  const { instructions } = parse(text);
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
  return new Set(
    instructions
      .slice(first === -1 ? instructions.length : first)
      .filter(({ keyword }) => !NEVER_HELD.has(keyword))
      .map(({ range }) => range[0]),
  );
}
