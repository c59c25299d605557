import type { TextRange } from '@nopycache/core';

import type { LogicalLine, LogicalLines } from './logical-lines.js';
import { commentStart } from './read-setting.js';
import type { Define, Modifier } from './statement.js';
import { wordsOf } from './words.js';

const DEFINE = /^[ \t]*((?:(?:export|override|private)[ \t]+)*)define(?=[ \t]|$)/;

/** Reads `[modifiers] define NAME [operator]`; `undefined` where a line is none. */
export function readDefine({
  view,
  start,
}: LogicalLine): Pick<Define, 'modifiers' | 'name'> | undefined {
  const match = DEFINE.exec(view);
  if (match === null) return undefined;
  const [name] = wordsOf(view, start, match[0].length, commentStart(view));
  return { modifiers: (match[1] ?? '').split(/[ \t]+/).filter(Boolean) as Modifier[], name };
}

/** Reads the lines of a `define` up to its own `endef`. Lines that begin with the recipe prefix neither open nor close. */
export function skipDefine(
  lines: LogicalLines,
  opening: LogicalLine,
  prefix: string,
): { body: TextRange; end: number; closed: boolean } {
  let last = opening;
  for (let depth = 1; ;) {
    const line = lines.next();
    if (line === undefined) break;
    last = line;
    if (line.view.startsWith(prefix)) continue;
    if (/^[ \t]*define(?:[ \t]|$)/.test(line.view)) depth += 1;
    if (!/^[ \t]*endef(?:[ \t]*#|[ \t]*$)/.test(line.view)) continue;
    depth -= 1;
    if (depth === 0) return { body: [opening.end, line.start], end: line.end, closed: true };
  }
  return { body: [opening.end, last.end], end: last.end, closed: false };
}
