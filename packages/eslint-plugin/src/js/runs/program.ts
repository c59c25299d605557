import type { ExecWord } from '@nopycache/script';
import type { SourceCode } from 'eslint';
import type { CallExpression, Node } from 'estree';

import { staticText } from '../syntax/static-text.js';
import { keyName, rangeOf, unwrap } from '../syntax/unwrap.js';
import { valueOf } from '../syntax/variables.js';

/** Names that people give to the path of an interpreter: `pythonPath`, `venvPython`, `PYTHON`, `py`. */
const NAME =
  /^(?:py|\w*python(?:3|_?(?:path|exe|exec|executable|bin|binary|cmd|command|interpreter))*)$/i;

/** How many declarations are looked through for a program's name. */
const DEPTH = 4;

/** The words of a command: its program by the name that a shell would have, then the rest. */
export function programWords(
  program: Node,
  rest: readonly ExecWord[],
  sourceCode: SourceCode,
): ExecWord[] {
  const range = rangeOf(program);
  const text = programName(program, sourceCode);
  if (text !== 'py') return [{ text, range }, ...rest];
  // The launcher of Windows takes the version as an option of its own.
  const own = /^-[23](?:\.\d+)?(?:-\d+)?$|^-V:/.test(rest[0]?.text ?? '');
  return [{ text: 'python', range }, ...(own ? rest.slice(1) : rest)];
}

/** The program's path without `.exe`, with slashes; `python` where all that is known is that it is one. */
export function programName(
  node: Node,
  sourceCode: SourceCode,
  depth: number = DEPTH,
): string | undefined {
  const text = staticText(node, sourceCode);
  if (text !== undefined) return normal(text);
  if (depth === 0) return undefined;
  const of = (part: Node): string | undefined => programName(part, sourceCode, depth - 1);
  const inner = unwrap(node);
  if (inner.type === 'ConditionalExpression')
    return agreed(of(inner.consequent), of(inner.alternate));
  if (inner.type === 'LogicalExpression') return of(inner.right);
  if (inner.type === 'Identifier') {
    const value = valueOf(inner, sourceCode);
    return (value && of(value)) ?? ofName(inner.name);
  }
  if (inner.type === 'MemberExpression') return ofName(keyName(inner.property, inner.computed));
  if (inner.type === 'TemplateLiteral') return ofEnd(inner.quasis.at(-1)?.value.cooked ?? '');
  return inner.type === 'CallExpression' ? ofJoined(inner, of) : undefined;
}

function ofName(name: string | undefined): string | undefined {
  return name !== undefined && NAME.test(name) ? 'python' : undefined;
}

/** `${venv}/bin/python3` */
function ofEnd(path: string): string | undefined {
  const name = normal(path);
  return name.includes('/') && isPython(name) ? 'python' : undefined;
}

/** `path.join(venv, 'bin', 'python3')` */
function ofJoined(
  { callee, arguments: parts }: CallExpression,
  of: (part: Node) => string | undefined,
): string | undefined {
  const name =
    callee.type === 'MemberExpression' ? keyName(callee.property, callee.computed) : undefined;
  const called = callee.type === 'Identifier' ? callee.name : name;
  const last = parts.at(-1);
  if ((called !== 'join' && called !== 'resolve') || last === undefined) return undefined;
  return isPython(of(last)) ? 'python' : undefined;
}

/** Two names for what is the same on different systems. */
function agreed(one: string | undefined, other: string | undefined): string | undefined {
  if (one === other) return one;
  return isPython(one) && isPython(other) ? 'python' : undefined;
}

function isPython(name = ''): boolean {
  return /(?:^|\/)py(?:thon[\d.]*)?$/.test(name);
}

function normal(path: string): string {
  return path.replaceAll('\\', '/').replace(/\.exe$/i, '');
}
