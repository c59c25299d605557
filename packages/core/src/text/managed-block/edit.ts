import type { TextEdit } from '../finding.js';
import type { ManagedBlock } from './find.js';
import { beginMarker, endMarker, type BlockSyntax, type Supplied } from './markers.js';

/**
 * Adds a block at the end of a text, after an empty line, in the text's own end of line. {@link removeBlock} gives the
 * text back byte for byte. The caller has made sure, with `findBlock`, that there is no such block yet.
 */
export function addBlock(text: string, lines: readonly string[], syntax: BlockSyntax): TextEdit {
  const eol = endOfLineOf(text);
  const supplied = suppliedFor(text);
  return {
    range: [text.length, text.length],
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
  let start = begin;
  if (supplied.includes('blank') && endsInEmptyLine(text.slice(0, start))) {
    start = beforeEol(text, start);
  }
  if (supplied.includes('eol') && end === text.length) start = beforeEol(text, start);
  return { range: [start, end], text: '' };
}

function beforeEol(text: string, at: number): number {
  if (text[at - 1] !== '\n') return at;
  return text[at - 2] === '\r' ? at - 2 : at - 1;
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

/** How most of the text's lines end; LF where none does. */
function endOfLineOf(text: string): '\n' | '\r\n' {
  const lines = text.split('\n').length - 1;
  const withCr = text.split('\r\n').length - 1;
  return withCr * 2 > lines ? '\r\n' : '\n';
}
