import type { AstPath, Doc, Printer } from 'prettier';

import type { FileNode, Node } from './ast.js';
import { AST_FORMAT } from './names.js';
import { insertPragma } from './pragmas.js';

/**
 * A line break that leaves the white space before it alone, which `hardline` cuts off: `foo\ ` is a pattern. Written out
 * rather than taken from Prettier's builders, so that the plugin loads no second Prettier.
 */
const LITERAL_LINE: Doc = [{ type: 'line', hard: true, literal: true }, { type: 'break-parent' }];

export const printers: Record<string, Printer<Node>> = {
  [AST_FORMAT]: {
    print: (path, _options, print) => {
      const { node } = path;
      return node.type === 'ignore-line' ? node.text : printFile(path as AstPath<FileNode>, print);
    },
    getVisitorKeys: (node) => (node.type === AST_FORMAT ? ['children'] : []),
    massageAstNode,
    insertPragma,
  },
};

function printFile(path: AstPath<FileNode>, print: (path: AstPath<Node>) => Doc): Doc {
  const { children, printed } = path.node;
  const docs = path.map(print, 'children');
  const byNode = new Map(children.map((child, index) => [child, docs[index] ?? '']));
  return printed.flatMap((child) => [byNode.get(child) ?? '', LITERAL_LINE]);
}

/** What `--debug-check` compares: the lines that are printed, which formatting again must not change. */
function massageAstNode(original: Node): unknown {
  if (original.type === 'ignore-line') return original.text;
  return original.printed.map(({ text }) => text);
}
