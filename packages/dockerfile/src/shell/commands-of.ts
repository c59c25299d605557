import {
  forEachChild,
  parse,
  type Assignment,
  type Command,
  type Pipeline,
  type SyntaxNode,
  type Word,
} from 'unbash';

import type { Instruction } from '../syntax/instruction.js';
import type { ShellAssignment, ShellCommand, ShellWord } from './command.js';
import { scriptOf, scriptOfExec, type Script } from './script.js';
import { unwrapped } from './unwrap.js';
import { isShellName } from './which-shell.js';
import { isElusive, wordValue } from './word-value.js';

/** What a script must hold to be of interest here; the rest is not parsed. */
const INTERESTING = /py|pip|uv|conda|PY|PIP|UV/;

/** The commands that RUN, CMD or ENTRYPOINT tell to run; none where they are not understood. */
export function commandsOf(
  instruction: Instruction,
  source: string,
  shell: boolean,
): readonly ShellCommand[] {
  if (!['RUN', 'CMD', 'ENTRYPOINT'].includes(instruction.keyword)) return [];
  if (instruction.exec === undefined) {
    return shell ? commandsOfScript(scriptOf(instruction, source)) : [];
  }
  const script = scriptOfExec(instruction);
  return script === undefined ? [unwrapped(execCommand(instruction))] : commandsOfScript(script);
}

function execCommand({ line, exec = [], args }: Instruction): ShellCommand {
  const words = exec.map(({ value, span }): ShellWord => ({
    text: value,
    elusive: false,
    range: line.range(span),
  }));
  return {
    words,
    assignments: [],
    range: line.range(args),
    form: 'exec',
    pipedInto: undefined,
  };
}

function commandsOfScript(script: Script | undefined): ShellCommand[] {
  if (script === undefined || !INTERESTING.test(script.text)) return [];
  const tree = parse(script.text);
  if ((tree.errors ?? []).length > 0) return [];
  const commands: ShellCommand[] = [];
  const inPipelines = new Map<SyntaxNode, ShellCommand>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Pipeline') readPipeline(node, script, inPipelines);
    if (node.type === 'Command') {
      commands.push(inPipelines.get(node) ?? readCommand(node, script, undefined));
      commands.push(...commandsOfScript(scriptOfWords(wordsOf(node), script)));
    }
    forEachChild(node, visit);
  };
  visit(tree);
  return commands;
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

/** The script in `bash -c "…"`. */
function scriptOfWords([name, ...options]: readonly Word[], outer: Script): Script | undefined {
  if (name === undefined || !isShellName(name.value)) return undefined;
  const flag = options.findIndex(({ value }) => /^-\w*c$/.test(value));
  const script = flag === -1 ? undefined : options[flag + 1];
  const text = script && wordValue(script);
  if (script === undefined || text === undefined) return undefined;
  const exact = outer.exact && script.text.slice(1, -1) === text;
  const start = script.pos + 1;
  const whole = outer.rangeOf([script.pos, script.end]);
  const rangeOf: Script['rangeOf'] = ([from, to]) =>
    exact ? outer.rangeOf([start + from, start + to]) : whole;
  return { text, rangeOf, exact };
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
