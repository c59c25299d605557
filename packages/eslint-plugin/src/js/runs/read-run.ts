import type { SourceCode } from 'eslint';
import type { Node, SimpleCallExpression, TaggedTemplateExpression } from 'estree';

import { dotted, originOf } from '../syntax/origin.js';
import { staticText } from '../syntax/static-text.js';
import { unwrap } from '../syntax/unwrap.js';
import { valueOf } from '../syntax/variables.js';
import { environmentIn, objectLiteral, option } from './options.js';
import type { OptionsPlace, Run } from './run.js';
import { runnerNamed, type Runner } from './runners.js';
import { commandsOfText } from './shell-text.js';
import { commandOfArguments, commandOfArray } from './words.js';

/** Files that mention none of these run nothing that is known. */
const MENTIONS = /child_process|execa|tinyexec|zx|cross-spawn|\bbun\b|\bBun\b/;

/** Whether it is worth asking about every call of a file. */
export function mayRunPrograms({ text }: SourceCode): boolean {
  return MENTIONS.test(text);
}

/** What a call or a tagged template runs; `undefined` for others, and for what is not plain. */
export function readRun(
  node: SimpleCallExpression | TaggedTemplateExpression,
  sourceCode: SourceCode,
): Run | undefined {
  return node.type === 'CallExpression'
    ? readCall(node, sourceCode)
    : readTemplate(node, sourceCode);
}

function readCall(call: SimpleCallExpression, sourceCode: SourceCode): Run | undefined {
  const runner = runnerOf(call.callee, sourceCode);
  const [first, second] = call.arguments;
  if (runner === undefined || first === undefined) return undefined;
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return undefined;
  switch (runner.takes) {
    case 'argv':
      return readArgv(call, runner, sourceCode);
    case 'shell': {
      const commands = commandsOfText(first, sourceCode);
      return finished(call, runner, commands, [first], second, sourceCode);
    }
    case 'bun':
      return readBun(call, runner, sourceCode);
    case 'template':
      return undefined;
  }
}

function readArgv(
  call: SimpleCallExpression,
  runner: Runner,
  sourceCode: SourceCode,
): Run | undefined {
  const [program, second, third] = call.arguments;
  if (program === undefined) return undefined;
  const early = second !== undefined && isOptions(second, sourceCode);
  const args = early ? undefined : second;
  const options = early ? second : third;
  const given = args === undefined ? [program] : [program, args];
  const text = staticText(program, sourceCode);
  const inShell = text?.includes(' ') === true && runsInShell(options, sourceCode);
  const command = inShell ? undefined : commandOfArguments(program, args, call, sourceCode);
  const commands = inShell ? commandsOfText(program, sourceCode) : command ? [command] : [];
  return finished(call, runner, commands, given, options, sourceCode);
}

function runsInShell(options: Node | undefined, sourceCode: SourceCode): boolean {
  const value = options && option(options, 'shell', sourceCode);
  return value !== undefined && !(value.type === 'Literal' && value.value === false);
}

function readBun(
  call: SimpleCallExpression,
  runner: Runner,
  sourceCode: SourceCode,
): Run | undefined {
  const [first, second] = call.arguments;
  if (first === undefined) return undefined;
  const object = objectLiteral(first, sourceCode);
  const array = object === undefined ? first : option(first, 'cmd', sourceCode);
  const command = array && commandOfArray(array, call, sourceCode);
  const options = object === undefined ? second : first;
  const commands = command === undefined ? [] : [command];
  return finished(call, runner, commands, [first], options, sourceCode);
}

function readTemplate(template: TaggedTemplateExpression, sourceCode: SourceCode): Run | undefined {
  const tag = unwrap(template.tag);
  const bound = tag.type === 'CallExpression' ? tag : undefined;
  const runner = runnerOf(bound?.callee ?? tag, sourceCode);
  if (runner === undefined || runner.takes === 'shell' || runner.takes === 'bun') return undefined;
  const commands = commandsOfText(template.quasi, sourceCode);
  const environment = environmentIn(bound?.arguments[0], runner, sourceCode);
  return { node: template, runner, commands, environment, options: { kind: 'elsewhere' } };
}

function finished(
  node: SimpleCallExpression,
  runner: Runner,
  commands: Run['commands'],
  given: readonly Node[],
  candidate: Node | undefined,
  sourceCode: SourceCode,
): Run {
  const options = candidate !== undefined && isFunction(candidate) ? undefined : candidate;
  const environment = environmentIn(options, runner, sourceCode);
  return { node, runner, commands, environment, options: placeOf(options, given) };
}

function placeOf(options: Node | undefined, given: readonly Node[]): OptionsPlace {
  const after = given.at(-1);
  if (options === undefined) return after ? { kind: 'none', after } : { kind: 'elsewhere' };
  const inner = unwrap(options);
  return inner.type === 'ObjectExpression'
    ? { kind: 'object', object: inner }
    : { kind: 'elsewhere' };
}

function runnerOf(callee: Node, sourceCode: SourceCode): Runner | undefined {
  const origin = originOf(callee, sourceCode);
  return origin && runnerNamed(dotted(origin));
}

/** A callback, where options may be left out. */
function isFunction(node: Node): boolean {
  return ['ArrowFunctionExpression', 'FunctionExpression'].includes(unwrap(node).type);
}

/** Whether what follows the program is options and not arguments. */
function isOptions(node: Node, sourceCode: SourceCode): boolean {
  const inner = unwrap(node);
  if (isFunction(inner) || inner.type === 'ObjectExpression') return true;
  const value = inner.type === 'Identifier' ? valueOf(inner, sourceCode) : undefined;
  return value !== undefined && unwrap(value).type === 'ObjectExpression';
}
