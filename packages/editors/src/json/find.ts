import type { Node } from 'jsonc-parser';

import { membersOf, rangeOf, type JsonDocument, type JsonProblem } from './document.js';

/** Where something is in a document: keys of objects, and indexes of arrays. */
export type JsonPath = readonly (string | number)[];

/** How far a path leads in a document. */
export type FoundNode =
  | {
      /** The last node on the way that is there; `undefined` in a document without a value. */
      readonly node: Node | undefined;
      /** The rest of the path, which is not there. */
      readonly missing: JsonPath;
      readonly problem?: undefined;
    }
  | { readonly problem: UnfitJson };

/** Why an edit would have no effect, or the wrong one. */
export type UnfitJson = JsonProblem & { readonly reason: 'duplicate' | 'wrong-type' };

/**
 * Follows a path, and insists on what an edit depends on: a key that is there once, and the types that readers want.
 *
 * @param type what the path's end has to be
 */
export function findNode(
  { root }: JsonDocument,
  path: JsonPath,
  type: 'object' | 'array',
): FoundNode {
  let node = root;
  for (const [depth, step] of [...path, undefined].entries()) {
    if (node === undefined) return { node, missing: path };
    const wanted = step === undefined ? type : typeof step === 'number' ? 'array' : 'object';
    if (node.type !== wanted) return { problem: wrongType(node, path.slice(0, depth), wanted) };
    if (step === undefined) break;
    const next: Node | UnfitJson | undefined = stepInto(node, step);
    if (next === undefined) return { node, missing: path.slice(depth) };
    if ('message' in next) return { problem: next };
    node = next;
  }
  return { node, missing: [] };
}

function stepInto(node: Node, step: string | number): Node | UnfitJson | undefined {
  if (typeof step === 'number') return node.children?.[step];
  const [found, second] = membersOf(node).filter(({ key }) => key === step);
  return second === undefined ? found?.value : duplicate(step, second.keyNode);
}

/** What is wrong with a key that an object has a second time. */
export function duplicate(key: string, keyNode: Node): UnfitJson {
  return {
    reason: 'duplicate',
    message: `"${key}" stands here a second time, and the first is never read. Put both into one.`,
    range: rangeOf(keyNode),
  };
}

function wrongType(node: Node, path: JsonPath, wanted: 'object' | 'array'): UnfitJson {
  const name = path.length === 0 ? 'The file' : `"${String(path.at(-1))}"`;
  const found = ARTICLES[node.type];
  return {
    reason: 'wrong-type',
    message: `${name} has to be ${ARTICLES[wanted]}, and is ${found}. Mend that first.`,
    range: rangeOf(node),
  };
}

const ARTICLES: Readonly<Record<Node['type'], string>> = {
  object: 'an object',
  array: 'a list',
  property: 'a member',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
};
