import { applyEdits } from '@nopycache/core';
import {
  ensureBytecodePatterns,
  formatLines,
  parse,
  type Dialect,
  type IgnoreFile,
  type Line,
} from '@nopycache/ignore-files';

import type { FileNode, LineNode } from './ast.js';
import { AST_FORMAT } from './ast-format.js';
import { formatOptions, type IgnoreOptions } from './format-options.js';

/** What an AST is built from. */
export interface Source {
  /** The text as Prettier knows it: the places of the nodes are in it. */
  readonly text: string;
  /** The same with the CRs that Prettier has taken out. */
  readonly whole: string;
  readonly dialect: Dialect;
  readonly options: IgnoreOptions & { readonly endOfLine?: string };
}

/** Takes a text apart, and decides what of it is printed. */
export function buildAst({ text, whole, dialect, options }: Source): FileNode {
  const { file, added } = withBytecode(whole, dialect, options.ignoreBytecode === true);
  const drafts = formatLines(file, formatOptions(options));
  const texts = new Map(drafts.map((draft) => [draft.line, draft.text]));
  const nodes = new Map<Line, LineNode>();
  let position = 0;
  for (const line of file.lines) {
    const isAdded = line.start >= added.from && line.start < added.to;
    const start = Math.min(position, text.length);
    const end = isAdded ? start : Math.min(start + line.raw.length, text.length);
    if (!isAdded) position = end + 1;
    const printed = withReturn(texts.get(line) ?? '', options.endOfLine);
    nodes.set(line, { type: 'ignore-line', start, end, text: printed });
  }
  return {
    type: AST_FORMAT,
    start: 0,
    end: text.length,
    children: [...nodes.values()],
    printed: drafts.flatMap(({ line }) => nodes.get(line) ?? []),
  };
}

/** The file, with the patterns for bytecode where they are wanted, and where what was added stands. */
function withBytecode(
  text: string,
  dialect: Dialect,
  wanted: boolean,
): { file: IgnoreFile; added: { from: number; to: number } } {
  const edit = wanted ? ensureBytecodePatterns(text, dialect) : undefined;
  if (edit === undefined) return { file: parse(text, dialect), added: { from: 0, to: 0 } };
  const [from] = edit.range;
  const file = parse(applyEdits(text, [edit]), dialect);
  return { file, added: { from, to: from + edit.text.length } };
}

/** Readers drop a CR before LF: one that belongs to the pattern needs another after it. */
function withReturn(text: string, endOfLine: string | undefined): string {
  return text.endsWith('\r') && endOfLine !== 'crlf' ? `${text}\r` : text;
}
