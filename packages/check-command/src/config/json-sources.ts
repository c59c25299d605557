import { wordsOf } from '@nopycache/core';
import type { Node, ParseError } from 'jsonc-parser';

import { ConfigSyntaxError, type ConfigContent, type ConfigSource } from './source.js';
import type { ValuePath } from './validate.js';

/** A file of its own, in which comments and trailing commas are welcome, as in `tsconfig.json`. */
const CONFIG_FILE: ConfigSource = {
  fileName: 'nopycache.config.json',
  parse: (text) => parseJson(text, [], true),
};

const KEY = 'nopycache';

const PACKAGE_JSON: ConfigSource = {
  fileName: 'package.json',
  parse: async (text) => (text.includes(`"${KEY}"`) ? parseJson(text, [KEY], false) : undefined),
};

/** Where a configuration may stand, the first that has one in a directory: `nopycache.config.json`, `package.json`. */
export const CONFIG_SOURCES: readonly ConfigSource[] = [CONFIG_FILE, PACKAGE_JSON];

async function parseJson(
  text: string,
  below: ValuePath,
  isLenient: boolean,
): Promise<ConfigContent | undefined> {
  const { parseTree, findNodeAtLocation, getNodeValue, printParseErrorCode } =
    await import('jsonc-parser');
  const errors: ParseError[] = [];
  const options = { disallowComments: !isLenient, allowTrailingComma: isLenient };
  const tree = parseTree(text, errors, options);
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const name = first === undefined ? 'ValueExpected' : printParseErrorCode(first.error);
    throw new ConfigSyntaxError(`Not JSON: ${wordsOf(name)}.`, first?.offset ?? 0);
  }
  const top = findNodeAtLocation(tree, [...below]);
  if (top === undefined) return undefined;
  return {
    value: getNodeValue(top) as unknown,
    offsetOf(path, isKey) {
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(top, path.slice(0, length));
        if (node !== undefined) return (isKey ? keyOf(node) : node).offset;
      }
      return top.offset;
    },
  };
}

/** The key that a value belongs to. */
function keyOf(node: Node): Node {
  const { parent } = node;
  return (parent?.type === 'property' ? parent.children?.[0] : undefined) ?? node;
}
