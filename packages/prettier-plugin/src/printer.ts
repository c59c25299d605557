import type { AstPath, Doc, Printer } from 'prettier';

import type { FileNode, Node } from './ast.js';
import { AST_FORMAT } from './ast-format.js';
import { insertPragma } from './pragmas.js';

/**
 * A line break that leaves the white space before it alone, which `hardline` cuts off: `foo\ ` is a pattern. Written out
 * rather than taken from Prettier's builders, so that the plugin loads no second Prettier.
 */
const LITERAL_LINE: Doc = [{ type: 'line', hard: true, literal: true }, { type: 'break-parent' }];

export const printers: Record<string, Printer<Node>> = {
  [AST_FORMAT]: {
    print: (path, options, print) => {
      const { node } = path;
      if (node.type === 'ignore-line') return node.text;
      return options['cursorOffset'] === -1
        ? printText(node)
        : printLines(path as AstPath<FileNode>, print);
    },
    getVisitorKeys: (node) => (node.type === AST_FORMAT ? ['children'] : []),
    massageAstNode,
    insertPragma,
  },
};

/** In one piece, whose line breaks Prettier turns into those that are asked for: lines one by one cost twice the time. */
function printText({ printed }: FileNode): Doc {
  return printed.map(({ text }) => `${text}\n`).join('');
}

/** Line by line, so that Prettier finds the one in which the cursor is. */
function printLines(path: AstPath<FileNode>, print: (path: AstPath<Node>) => Doc): Doc {
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
