import type { SourceCode } from 'eslint';
import type { BinaryExpression, Node, SimpleCallExpression } from 'estree';

import { staticText } from '../syntax/static-text.js';
import { keyName, unwrap } from '../syntax/unwrap.js';

/** A test of a name, by what it asks for. */
export interface NameTest {
  readonly node: Node;
  /** `.pyc`, `.pyo`, `__pycache__`, `$py.class`. */
  readonly name: string;
  /** What is tested, where all of it could be tested with a regular expression in the same place. */
  readonly subject: Node | undefined;
}

const NAMES: readonly string[] = ['.pyc', '.pyo', '__pycache__', '$py.class'];

/** `name.endsWith('.pyc')`, `extname(name) === '.pyc'`, `/\.pyc$/.test(name)`, and the same for other names. */
export function nameTest(node: Node, sourceCode: SourceCode): NameTest | undefined {
  if (node.type === 'BinaryExpression') return comparison(node, sourceCode);
  return node.type === 'CallExpression' ? call(node, sourceCode) : undefined;
}

function comparison(node: BinaryExpression, sourceCode: SourceCode): NameTest | undefined {
  if (!/^[!=]==?$/.test(node.operator)) return undefined;
  const name = staticText(node.right, sourceCode);
  return name !== undefined && NAMES.includes(name)
    ? { node, name, subject: undefined }
    : undefined;
}

function call(node: SimpleCallExpression, sourceCode: SourceCode): NameTest | undefined {
  const { callee, arguments: given } = node;
  const [argument] = given;
  if (callee.type !== 'MemberExpression' || argument === undefined) return undefined;
  const method = keyName(callee.property, callee.computed);
  if (method === 'endsWith' || method === 'includes') {
    const name = staticText(argument, sourceCode);
    if (name === undefined || !NAMES.includes(name)) return undefined;
    const replaceable =
      method === 'endsWith' &&
      !callee.optional &&
      given.length === 1 &&
      callee.object.type !== 'SequenceExpression';
    return { node, name, subject: replaceable ? callee.object : undefined };
  }
  return method === 'test' ? ofPattern(node, unwrap(callee.object)) : undefined;
}

/** A pattern for `.pyc` that leaves out `.pyo`; one for both is none of our business. */
function ofPattern(node: Node, pattern: Node): NameTest | undefined {
  if (pattern.type !== 'Literal' || !('regex' in pattern)) return undefined;
  return pattern.regex.pattern.endsWith('\\.pyc$')
    ? { node, name: '.pyc', subject: undefined }
    : undefined;
}
