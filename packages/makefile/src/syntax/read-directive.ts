import type { TextRange } from '@nopycache/core';

import { commentStart } from './read-setting.js';
import { trimmed, wordsOf, type Word } from './words.js';

/** A line's first word where it is a directive, and what it is about. */
export interface DirectiveLine {
  readonly keyword: string;
  /** All after the keyword, without white space around it and without a comment. */
  readonly rest: TextRange;
  readonly words: readonly Word[];
}

const GNU =
  /^[ \t]*(ifdef|ifndef|ifeq|ifneq|else|endif|-?include|sinclude|export|unexport|undefine|override[ \t]+undefine|vpath|-?load)(?=[ \t#]|$)/;
/** bmake's stand at the beginning of the line. */
const BSD =
  /^\.[ \t]*(if|ifdef|ifndef|ifmake|ifnmake|else|elif|elifdef|elifndef|elifmake|elifnmake|endif|for|endfor|include|-include|sinclude|dinclude|undef|export|export-env|export-literal|export-all|unexport|unexport-env|error|warning|info|break)(?![\w-])(?![ \t]*::?(?:[ \t]|$))/;

/** Reads a line that begins with a directive of GNU make's or bmake's. @param base where the line starts in the source */
export function readDirective(view: string, base: number): DirectiveLine | undefined {
  const gnu = GNU.exec(view);
  const bsd = gnu === null ? BSD.exec(view) : null;
  const match = gnu ?? bsd;
  if (match === null) return undefined;
  const [whole, name = ''] = match;
  if (gnu !== null && isRule(view, whole.length)) return undefined;
  const [start, end] = trimmed(view, whole.length, commentStart(view));
  return {
    keyword: bsd === null ? name.replace(/[ \t]+/g, ' ') : `.${name}`,
    rest: [base + start, base + end],
    words: wordsOf(view, base, start, end),
  };
}

/** `include: x` and `vpath :: y` are rules. */
function isRule(view: string, after: number): boolean {
  return /^[ \t]*:/.test(view.slice(after));
}
