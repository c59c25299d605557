import type { TextRange } from '@nopycache/core';

/** A part of a file that selectors can name, such as a pattern or an instruction; what else it holds is its own. */
export interface OutlinePart {
  readonly type: string;
  readonly range: TextRange;
  readonly [property: string]: unknown;
}

/** A comment, of which ESLint reads what begins with `eslint`. */
export interface OutlineComment {
  readonly range: TextRange;
  /** What follows the mark that begins it. */
  readonly value: string;
  /** Whether nothing but blanks stands before it on its line. */
  readonly alone: boolean;
}

/** As much of a file as ESLint needs: rules ask the place's own parser for the rest. */
export interface Outline {
  /** The type of the root node. */
  readonly root: string;
  /** In the order of the text. */
  readonly parts: readonly OutlinePart[];
  readonly comments: readonly OutlineComment[];
}

/** A comment that begins with `#` after blanks: `raw` stands at `start`. */
export function hashComment(raw: string, start: number): OutlineComment {
  const at = raw.indexOf('#');
  return { range: [start + at, start + raw.length], value: raw.slice(at + 1), alone: true };
}
