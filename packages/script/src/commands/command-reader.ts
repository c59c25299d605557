import {
  forEachChild,
  type AndOr,
  type Assignment,
  type Command,
  type CommandExpansionPart,
  type ParsedScript,
  type Pipeline,
  type Redirection,
  type SyntaxNode,
  type Word,
} from 'unbash';

import type { ShellAssignment, ShellCommand, ShellRedirection, ShellWord } from './command.js';
import { opaqueScript, type Script } from './script.js';
import { unwrapped } from './unwrap.js';
import { isElusive, isGlob, wordValue } from './word-value.js';

/** Reads the commands of one script. What it was told of a command's surroundings, the command knows. */
export class CommandReader {
  readonly #script: Script;
  readonly #commandsIn: (tree: ParsedScript, script: Script) => readonly ShellCommand[];
  readonly #read = new Map<SyntaxNode, ShellCommand>();
  readonly #readers = new Map<SyntaxNode, SyntaxNode>();
  readonly #alternatives = new Map<SyntaxNode, SyntaxNode>();
  readonly #inside = new Map<SyntaxNode, readonly ShellCommand[]>();

  constructor(
    script: Script,
    commandsIn: (tree: ParsedScript, script: Script) => readonly ShellCommand[],
  ) {
    this.#script = script;
    this.#commandsIn = commandsIn;
  }

  /** Reads a pipeline from its end, as each command is to know what reads it. */
  readPipeline({ commands }: Pipeline): void {
    for (let index = commands.length - 1; index >= 0; index--) {
      const [node, next] = commands.slice(index, index + 2);
      if (node !== undefined && next !== undefined) this.#readers.set(node, next);
      this.#simple(node);
    }
  }

  /** Reads what stands between `&&` and `||` from its end, as each command is to know what runs where it fails. */
  readAlternatives({ commands, operators }: AndOr): void {
    let alternative: SyntaxNode | undefined;
    for (let index = commands.length - 1; index >= 0; index--) {
      if (operators[index] === '||') alternative = commands[index + 1];
      const node = commands[index];
      if (node === undefined) continue;
      const parts = node.type === 'Pipeline' ? node.commands : [node];
      for (const part of parts) {
        if (alternative !== undefined) this.#alternatives.set(part, alternative);
      }
      if (node.type === 'Pipeline') this.readPipeline(node);
      else this.#simple(node);
    }
  }

  read(command: Command): ShellCommand {
    const read = this.#read.get(command);
    if (read !== undefined) return read;
    const { prefix, args, redirects } = command;
    const assigned = [...prefix, ...args].filter((part) => part.type === 'Assignment');
    const fresh = unwrapped({
      words: this.wordsOf(command).map((word) => this.#word(word)),
      wrapping: [],
      assignments: assigned.map((assignment) => this.#assignment(assignment)),
      redirections: redirects.flatMap(readRedirection),
      span: [command.pos, command.end],
      range: this.#script.rangeOf([command.pos, command.end]),
      form: this.#script.exact ? 'shell' : 'opaque',
      pipedInto: this.#simple(this.#readers.get(command)),
      otherwise: this.#simple(this.#alternatives.get(command)),
      script: this.#script,
    });
    this.#read.set(command, fresh);
    return fresh;
  }

  wordsOf({ name, args }: Command): Word[] {
    return [name, ...args].filter((part) => part?.type === 'Word');
  }

  /** What backticks hold is parsed without its backslashes, so that its offsets are not those of the script around it. */
  inside(expansion: CommandExpansionPart): readonly ShellCommand[] {
    const read = this.#inside.get(expansion);
    if (read !== undefined) return read;
    const { script: tree, pos, end } = expansion;
    const source = tree?.source;
    const own =
      source === undefined ? this.#script : opaqueScript(source, this.#script.rangeOf([pos, end]));
    const commands = tree === undefined ? [] : this.#commandsIn(tree, own);
    this.#inside.set(expansion, commands);
    return commands;
  }

  #simple(node: SyntaxNode | undefined): ShellCommand | undefined {
    return node?.type === 'Command' ? this.read(node) : undefined;
  }

  #word(word: Word): ShellWord {
    const substituted: ShellCommand[] = [];
    const visit = (node: SyntaxNode): void => {
      if (node.type === 'CommandExpansion') substituted.push(...this.inside(node));
      else forEachChild(node, visit);
    };
    if (word.parts !== undefined) visit(word);
    return {
      text: wordValue(word),
      elusive: isElusive(word),
      glob: isGlob(word),
      source: word.text,
      span: [word.pos, word.end],
      range: this.#script.rangeOf([word.pos, word.end]),
      substituted,
    };
  }

  #assignment(assignment: Assignment): ShellAssignment {
    const { name, value, pos, end } = assignment;
    const plain =
      value.type === 'Word' && assignment.append !== true ? wordValue(value) : undefined;
    return { name, value: plain, range: this.#script.rangeOf([pos, end]) };
  }
}

function readRedirection(redirection: Redirection): ShellRedirection[] {
  if (redirection.type !== 'Redirect') return [];
  const { descriptor, operator, target, pos, end } = redirection;
  const number = descriptor?.type === 'FileDescriptor' ? String(descriptor.value) : '';
  const text = target && wordValue(target);
  return [{ operator: number + operator, target: text, span: [pos, end] }];
}
