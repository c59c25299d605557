import { wordsOf, type TextRange } from '@nopycache/core';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** JSON with comments and trailing commas, as editors read their settings. */
export interface JsonDocument {
  readonly text: string;
  /** The value; missing in a text of white space and comments, which editors take for `{}`. */
  readonly root: Node | undefined;
}

/** Why a text cannot be read, or edited with care. */
export interface JsonProblem {
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

/** A text read, or the first thing that keeps it from being read. */
export type ParsedJson =
  | { readonly document: JsonDocument; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: JsonProblem };

/** Reads JSON with comments. Every offset is one of the text, with a byte order mark or without. */
export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  try {
    const options = { allowTrailingComma: true, allowEmptyContent: true };
    const root = parseTree(text.replace(/^\ufeff/, ' '), errors, options);
    const [error] = errors;
    return error === undefined ? { document: { text, root } } : { problem: problemOf(error, text) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'The file is nested too deeply to be read. Check that it is the right one.';
    return { problem: { message, range: [0, 0] } };
  }
}

function problemOf({ error, offset, length }: ParseError, text: string): JsonProblem {
  const words = wordsOf(printParseErrorCode(error));
  const end = Math.min(offset + length, text.length);
  return {
    message: `This is no JSON, even with comments: ${words}. Mend that first.`,
    range: [Math.min(offset, end), end],
  };
}

/** What an object has under a key. */
export interface Member {
  readonly key: string;
  /** The key with its value. */
  readonly node: Node;
  readonly keyNode: Node;
  readonly value: Node;
}

/** The members of an object, in the order of the text; a key may be there twice. */
export function membersOf(object: Node): Member[] {
  return (object.children ?? []).flatMap((node) => {
    const [keyNode, value] = node.children ?? [];
    if (keyNode === undefined || value === undefined) return [];
    return [{ key: String(keyNode.value), node, keyNode, value }];
  });
}

/** A node's stretch of the text. */
export function rangeOf({ offset, length }: Node): TextRange {
  return [offset, offset + length];
}
