import { execCommand, unwrapped, type ExecWord, type ShellCommand } from '@nopycache/script';
import type { SourceCode } from 'eslint';
import type { ArrayExpression, CallExpression, Node } from 'estree';

import { arrayOf, type KnownArray } from '../syntax/arrays.js';
import { staticText } from '../syntax/static-text.js';
import { rangeOf, unwrap } from '../syntax/unwrap.js';
import { programWords } from './program.js';

/** The command of a program and its arguments, where they are plain enough to be read. */
export function commandOfArguments(
  program: Node,
  args: Node | undefined,
  call: CallExpression,
  sourceCode: SourceCode,
): ShellCommand | undefined {
  const array = args && arrayOf(args, call, sourceCode);
  if (args !== undefined && array === undefined) return undefined;
  return commandOf(program, array === undefined ? [] : wordsOf(array, sourceCode), sourceCode);
}

/** The command of an array that begins with the program. */
export function commandOfArray(
  node: Node,
  call: CallExpression,
  sourceCode: SourceCode,
): ShellCommand | undefined {
  const array = arrayOf(node, call, sourceCode);
  const [program] = array?.literal.elements ?? [];
  if (array === undefined || !program || program.type === 'SpreadElement') return undefined;
  return commandOf(program, wordsOf(array, sourceCode).slice(1), sourceCode);
}

function commandOf(program: Node, rest: readonly ExecWord[], sourceCode: SourceCode): ShellCommand {
  const words = programWords(program, rest, sourceCode);
  const range = rangeOf(program);
  return unwrapped(execCommand(words, range));
}

function wordsOf({ literal, grows }: KnownArray, sourceCode: SourceCode): ExecWord[] {
  const words = literal.elements.map((element) => wordOf(element, sourceCode));
  const [, end] = rangeOf(literal);
  return grows ? [...words, { text: undefined, elusive: true, range: [end, end] }] : words;
}

/** A spread may turn out to be anything, options among it; a single value that is not known is most often a path. */
function wordOf(element: ArrayExpression['elements'][number], sourceCode: SourceCode): ExecWord {
  if (element === null) return { text: undefined, elusive: true, range: [0, 0] };
  const range = rangeOf(element);
  if (element.type === 'SpreadElement') return { text: undefined, elusive: true, range };
  return { text: staticText(element, sourceCode), elusive: isChoice(element), range };
}

/** `verbose ? '-v' : '-q'` is an option as likely as not. */
function isChoice(node: Node): boolean {
  return ['ConditionalExpression', 'LogicalExpression'].includes(unwrap(node).type);
}
