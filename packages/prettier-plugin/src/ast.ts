import type { AST_FORMAT } from './ast-format.js';

/** A line of the text, with its place in it as Prettier knows the text. */
export interface LineNode {
  readonly type: 'ignore-line';
  readonly start: number;
  readonly end: number;
  /** What is printed for it. */
  readonly text: string;
}

/** An ignore file: its lines as they stand, and what of them is printed in which order. */
export interface FileNode {
  readonly type: typeof AST_FORMAT;
  readonly start: number;
  readonly end: number;
  readonly children: readonly LineNode[];
  readonly printed: readonly LineNode[];
}

export type Node = FileNode | LineNode;
