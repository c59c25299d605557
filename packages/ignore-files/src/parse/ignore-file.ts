import type { TextRange } from '@nopycache/core';

import type { Dialect } from '../dialects/dialect.js';
import type { RawLine } from './lines.js';

export interface BlankLine extends RawLine {
  readonly kind: 'blank';
}

export interface CommentLine extends RawLine {
  readonly kind: 'comment';
}

/** `syntax: glob` in .hgignore, `#!include:` in .gcloudignore. */
export interface DirectiveLine extends RawLine {
  readonly kind: 'directive';
}

/** The three syntaxes of .hgignore. */
export type HgSyntax = 'glob' | 'regexp' | 'rootglob';

export interface PatternLine extends RawLine {
  readonly kind: 'pattern';
  /** What the reader takes as the pattern: without the white space it drops, with the `!`. */
  readonly pattern: string;
  /** Where the pattern stands in the text. */
  readonly range: TextRange;
  readonly negated: boolean;
  /** The pattern without `!`, and in .hgignore without `glob:`. */
  readonly body: string;
  /** In .hgignore only. */
  readonly syntax?: HgSyntax;
}

export type Line = BlankLine | CommentLine | DirectiveLine | PatternLine;

/** An ignore file, of which every character is in one of its lines (or is its byte order mark). */
export interface IgnoreFile {
  readonly text: string;
  readonly dialect: Dialect;
  /** The byte order mark, where there is one that the reader skips. */
  readonly bom: '' | '\uFEFF';
  readonly lines: readonly Line[];
}

/** The lines that are patterns. */
export function patternsOf(file: IgnoreFile): PatternLine[] {
  return file.lines.filter((line) => line.kind === 'pattern');
}
