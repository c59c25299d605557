import type { BlockContent, Shell } from '../shells/shell.js';

/** The lines of a block. */
export function blockLines(
  { prefixLines, aliasLines }: Shell,
  { prefix, aliases = false }: BlockContent,
): readonly string[] {
  return [...(prefix === undefined ? [] : prefixLines(prefix)), ...(aliases ? aliasLines() : [])];
}
