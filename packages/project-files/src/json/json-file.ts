import { wordsOf } from '@nopycache/core';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

import type { Unreadable } from '../files/project-file.js';

/** `strict` as JSON is; `comments` as VS Code reads its settings. */
export type JsonFlavour = 'strict' | 'comments';

/** A JSON text as a tree. */
export interface JsonFile {
  readonly root: Node | undefined;
  readonly unreadable: Unreadable | undefined;
}

/** Reads a JSON text; a byte order mark, which npm and VS Code pass over, is no fault. */
export function readJson(text: string, flavour: JsonFlavour): JsonFile {
  const errors: ParseError[] = [];
  const lenient = flavour === 'comments';
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, {
    disallowComments: !lenient,
    allowTrailingComma: lenient,
  });
  const [error] = errors;
  return {
    root,
    unreadable: error && {
      message: wordsOf(printParseErrorCode(error.error)),
      range: [error.offset, error.offset + error.length],
    },
  };
}

/** A member of an object. */
export interface JsonMember {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The members of an object, of two of a name the last one, as JSON.parse has it; none of what is no object. */
export function membersOf(node: Node | undefined): JsonMember[] {
  if (node?.type !== 'object') return [];
  const members = new Map<string, JsonMember>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    members.set(name, { name, key, value });
  }
  return [...members.values()];
}

/** What an object has below a path of names. */
export function jsonAt(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let at = node;
  for (const name of path) at = membersOf(at).findLast((member) => member.name === name)?.value;
  return at;
}
