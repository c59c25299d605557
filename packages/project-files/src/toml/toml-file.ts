import { ParseError, parseTOML } from 'toml-eslint-parser';

import type { Unreadable } from '../files/project-file.js';
import { buildTree } from './build-tree.js';
import type { TomlTable } from './tree.js';

/** A TOML text as a tree. */
export interface TomlFile {
  readonly root: TomlTable | undefined;
  readonly unreadable: Unreadable | undefined;
}

/** Reads a TOML text; what TOML 1.1 allows is no fault, and neither is a byte order mark. */
export function readToml(text: string): TomlFile {
  try {
    const program = parseTOML(text.replace(/^\ufeff/, ' '), { tomlVersion: '1.1' });
    return { root: buildTree(program), unreadable: undefined };
  } catch (error) {
    return { root: undefined, unreadable: unreadableFor(error, text) };
  }
}

/** @throws what is neither a fault of the text nor the end of the parser's stack */
function unreadableFor(error: unknown, { length }: string): Unreadable {
  if (error instanceof ParseError) {
    const start = Math.min(error.index, length);
    return { message: error.message, range: [start, Math.min(start + 1, length)] };
  }
  if (error instanceof RangeError) return { message: 'Nested too deeply', range: [0, 0] };
  throw error;
}
