import {
  forEachChild,
  parse,
  type Assignment,
  type Command,
  type CommandExpansionPart,
  type ParsedScript,
  type Pipeline,
  type SyntaxNode,
  type Word,
} from 'unbash';

import type { ShellAssignment, ShellCommand, ShellWord } from './command.js';
import { innerScript } from './inner-script.js';
import { opaqueScript, type Script } from './script.js';
import { unwrapped } from './unwrap.js';
import { isElusive, wordValue } from './word-value.js';

/**
 * The simple commands of a script, those in `bash -c "…"` included, in the order they are written. None of a script
 * that cannot be parsed: what is not understood is left alone.
 */
export function commandsOf(script: Script): readonly ShellCommand[] {
  return commandsIn(parse(script.text), script);
}

function commandsIn(tree: ParsedScript, script: Script): readonly ShellCommand[] {
  if ((tree.errors ?? []).length > 0) return [];
  const commands: ShellCommand[] = [];
  const inPipelines = new Map<SyntaxNode, ShellCommand>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Pipeline') readPipeline(node, script, inPipelines);
    if (node.type === 'Command') {
      commands.push(inPipelines.get(node) ?? readCommand(node, script, undefined));
      const inner = innerScript(wordsOf(node), script);
      if (inner !== undefined) commands.push(...commandsOf(inner));
    }
    if (node.type === 'CommandExpansion') commands.push(...commandsInside(node, script));
    else forEachChild(node, visit);
  };
  visit(tree);
  return commands;
}

/** What backticks hold is parsed without its backslashes, so that its offsets are not those of the script around it. */
function commandsInside(
  { script: tree, pos, end }: CommandExpansionPart,
  outer: Script,
): readonly ShellCommand[] {
  if (tree === undefined) return [];
  const { source } = tree;
  const range = outer.rangeOf([pos, end]);
  return commandsIn(tree, source === undefined ? outer : opaqueScript(source, range));
}

/** From the last to the first, as each is to know what reads it. */
function readPipeline(
  { commands }: Pipeline,
  script: Script,
  found: Map<SyntaxNode, ShellCommand>,
): void {
  let next: ShellCommand | undefined;
  for (const node of commands.toReversed()) {
    next = node.type === 'Command' ? readCommand(node, script, next) : undefined;
    if (next !== undefined) found.set(node, next);
  }
}

function readCommand(
  command: Command,
  script: Script,
  pipedInto: ShellCommand | undefined,
): ShellCommand {
  const { prefix, args } = command;
  const assigned = [...prefix, ...args].filter((part) => part.type === 'Assignment');
  return unwrapped({
    words: wordsOf(command).map((word) => readWord(word, script)),
    assignments: assigned.map((assignment) => readAssignment(assignment, script)),
    range: script.rangeOf([command.pos, command.end]),
    form: script.exact ? 'shell' : 'opaque',
    pipedInto,
  });
}

function wordsOf({ name, args }: Command): Word[] {
  return [name, ...args].filter((part) => part?.type === 'Word');
}

function readWord(word: Word, script: Script): ShellWord {
  const range = script.rangeOf([word.pos, word.end]);
  return { text: wordValue(word), elusive: isElusive(word), range };
}

function readAssignment(assignment: Assignment, script: Script): ShellAssignment {
  const { name, value, pos, end } = assignment;
  const plain = value.type === 'Word' && assignment.append !== true ? wordValue(value) : undefined;
  return { name, value: plain, range: script.rangeOf([pos, end]) };
}
