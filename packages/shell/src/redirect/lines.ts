import type { BlockContent, Shell } from '../shells/shell.js';

/** Stands first in the block of a file that we made, so that the file can go with it. */
const OWN_FILE = '# nopycache made this file, and takes it away with this block.';

/** The lines of a block. */
export function blockLines(
  { prefixLines, aliasLines }: Shell,
  { prefix, aliases = false }: BlockContent,
): readonly string[] {
  return [...(prefix === undefined ? [] : prefixLines(prefix)), ...(aliases ? aliasLines() : [])];
}

/** The lines with the one that says that the file is ours. */
export function inOwnFile(lines: readonly string[]): readonly string[] {
  return [OWN_FILE, ...lines];
}

/** Whether a block's body says that the file is ours. */
export function saysOwnFile(body: string): boolean {
  return body.split(/\r?\n/).includes(OWN_FILE);
}
