import { endOfLineOf } from '../end-of-line.js';
import type { TextEdit } from '../finding.js';
import type { ManagedBlock } from './find.js';
import { beginMarker, endMarker, type BlockSyntax, type Supplied } from './markers.js';

/**
 * Adds a block after an empty line, in the text's own end of line. {@link removeBlock} gives the text back byte for byte.
 * The caller has made sure, with `findBlock`, that there is no such block yet.
 *
 * @param at the end of the text, or the beginning of one of its lines
 */
export function addBlock(
  text: string,
  lines: readonly string[],
  syntax: BlockSyntax,
  at: number = text.length,
): TextEdit {
  const eol = endOfLineOf(text);
  const supplied = suppliedFor(text.slice(0, at));
  return {
    range: [at, at],
    text: eol.repeat(supplied.length) + written(lines, syntax, supplied, eol),
  };
}

/** Writes the lines into a block; `undefined` where they stand there already. */
export function updateBlock(
  text: string,
  block: ManagedBlock,
  lines: readonly string[],
  syntax: BlockSyntax,
): TextEdit | undefined {
  const replacement = written(lines, syntax, block.says.supplied, endOfLineOf(text));
  const unchanged = text.slice(...block.range) === replacement;
  return unchanged ? undefined : { range: block.range, text: replacement };
}

/**
 * Takes a block out, with what was put before it to set it off. The end that the last line was given stays where a
 * line has since been written after the block.
 */
export function removeBlock(text: string, block: ManagedBlock): TextEdit {
  const [begin, end] = block.range;
  const { supplied } = block.says;
  // What was put before the block ends as the block's own lines do; a CR of the text's own may stand before that.
  const eol = text.slice(0, block.body[0]).endsWith('\r\n') ? '\r\n' : '\n';
  const beforeEol = (at: number): number => (text.endsWith(eol, at) ? at - eol.length : at);
  let start = begin;
  if (supplied.includes('blank') && endsInEmptyLine(text.slice(0, start))) start = beforeEol(start);
  if (supplied.includes('eol') && end === text.length) start = beforeEol(start);
  return { range: [start, end], text: '' };
}

function written(
  lines: readonly string[],
  syntax: BlockSyntax,
  supplied: readonly Supplied[],
  eol: string,
): string {
  const body = lines.map((line) => line + eol).join('');
  return beginMarker(syntax, body, supplied) + eol + body + endMarker(syntax) + eol;
}

function suppliedFor(text: string): Supplied[] {
  if (/^\ufeff?$/.test(text)) return [];
  if (!text.endsWith('\n')) return ['eol', 'blank'];
  return endsInEmptyLine(text) ? [] : ['blank'];
}

function endsInEmptyLine(text: string): boolean {
  return /(?:^\ufeff?|\n)\r?\n$/.test(text);
}
