import { Buffer } from 'node:buffer';

import type { PlanEntry } from '@nopycache/core/disk';

import { isNotEntered } from '../summary/summary.js';
import { shownPath } from './summary-text.js';

/** Paths separated by NUL, as `xargs -0` and `sort -z` read them: the bytes, whatever they are. */
export function nulSeparated(
  entries: Iterable<{ readonly path: string; readonly bytes?: string | undefined }>,
): Buffer {
  const parts: Buffer[] = [];
  for (const { path, bytes } of entries) {
    parts.push(bytes === undefined ? Buffer.from(path) : Buffer.from(bytes, 'base64'));
    parts.push(Buffer.of(0));
  }
  return Buffer.concat(parts);
}

/**
 * One entry a line: what becomes of it (`skip`: it was not entered), what it is, where, and why. Version control is where
 * every repository is, and not worth a line.
 */
export function listLines(entries: Iterable<PlanEntry>, base: string): string[] {
  const lines: string[] = [];
  for (const { action, class: found, path, reason } of entries) {
    if (reason === 'version-control') continue;
    const why = action === 'keep' && reason !== found ? `: ${reason}` : '';
    const verb = action === 'keep' && isNotEntered(reason) ? 'skip' : action;
    lines.push(`${verb.padEnd(6)} ${shownPath(path, base)} (${found}${why})`);
  }
  return lines;
}
