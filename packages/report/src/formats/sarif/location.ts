import type { TextRange } from '@nopycache/core';

import { withoutDot } from '../../report/path.js';
import type { SourceLines } from '../../report/source-lines.js';
import { uriOfPath } from '../../text/uri.js';

/** Where relative paths start: the checkout's root, as GitHub and others take it. */
const ROOT = '%SRCROOT%';

export function artifactLocation(path: string): object {
  const uri = uriOfPath(withoutDot(path));
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

/** A stretch of text: the end column is exclusive (§3.30.8), and equal to the start where it is empty. */
export function region([start, end]: TextRange, lines: SourceLines): object {
  const [from, to] = [lines.at(start), lines.at(Math.max(start, end))];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
