import { Positions, type TextRange } from '@nopycache/core';
import type { SourceLocation } from '@eslint/plugin-kit';

import type { Outline, OutlinePart } from './outline.js';

/** A node as ESLint wants it: lines and columns from 1, offsets in UTF-16 units. */
export interface TextNode {
  readonly type: string;
  readonly range: [start: number, end: number];
  readonly loc: SourceLocation;
}

/** A comment; core rules that reach every language ask for its `type` and `value`. */
export interface CommentNode extends TextNode {
  readonly type: 'Line';
  readonly value: string;
  readonly alone: boolean;
}

/** The whole text: its location is where ESLint begins to count. */
export interface RootNode extends TextNode {
  readonly body: readonly TextNode[];
  readonly comments: readonly CommentNode[];
  /** None: core rules that ask for them find nothing. */
  readonly tokens: readonly never[];
}

/** The nodes of an outline. */
export function nodesOf(text: string, { root, parts, comments }: Outline): RootNode {
  const positions = new Positions(text);
  const place = ([start, end]: TextRange): Omit<TextNode, 'type'> => ({
    range: [start, end],
    loc: { start: positions.at(start), end: positions.at(end) },
  });
  return {
    type: root,
    ...place([0, text.length]),
    body: parts.map((part: OutlinePart) => ({ ...part, ...place(part.range) })),
    comments: comments.map(({ range, value, alone }) => ({
      type: 'Line',
      value,
      alone,
      ...place(range),
    })),
    tokens: [],
  };
}
