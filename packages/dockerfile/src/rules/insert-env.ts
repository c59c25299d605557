import type { TextEdit } from '@nopycache/core';

import type { Stage } from '../stages/stage.js';

/** The edit that writes an ENV on a line of its own after a stage's FROM, in the file's own end of line. */
export function envAfterFrom({ from }: Stage, text: string, pair: string): readonly TextEdit[] {
  const end = from.range[1];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ range: [end, end], text: `${eol}ENV ${pair}` }];
}
