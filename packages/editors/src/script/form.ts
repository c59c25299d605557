import type { BlockSyntax } from '@nopycache/core';

import type { Snippet } from '../change.js';
import type { PatternSet } from '../rules/pattern-set.js';

/** A file in a language of statements, which a block of ours is added to. */
export interface ScriptForm {
  readonly kind: 'script';
  /** How the block is marked; its name tells it from those of other editors in the same file. */
  readonly syntax: BlockSyntax;
  /** Whether a text without our block hides bytecode already. */
  readonly hides: (text: string) => boolean;
  /** What the block says in a text, and where it goes. */
  readonly place: (text: string) => ScriptPlace;
  /** The patterns that a text has, where they can be told. */
  readonly patternSets?: (text: string) => readonly PatternSet[];
}

/** Lines with their place in a text without a block, or the same for people, where it cannot be edited safely. */
export type ScriptPlace =
  | { readonly lines: readonly string[]; readonly at: number; readonly snippet?: undefined }
  | { readonly snippet: Snippet };

/** The marks of an editor's block. */
export function blockOf(comment: string, editor: string): BlockSyntax {
  return { comment, name: `nopycache hide ${editor}` };
}
