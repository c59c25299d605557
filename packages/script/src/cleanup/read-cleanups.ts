import type { ShellCommand, ShellWord } from '../commands/command.js';
import { readersOf } from '../commands/readers.js';
import { baseName } from '../commands/unwrap.js';
import { mentionsBytecode } from './bytecode-words.js';
import type { Cleanup } from './cleanup.js';
import { findCall } from './find/parse-find.js';
import { simulate, type Simulation } from './find/simulate.js';
import type { FindCall } from './find/expression.js';
import { matchesName, namePattern } from './patterns/name-pattern.js';
import { grepFilter } from './grep-filter.js';
import { nodesOf, SUBTREE, WHOLE_TREE, type ProbeNode } from './probe/tree.js';
import { World } from './probe/world.js';
import { pythonCleanup, type PythonCleanup } from './python-cleanup.js';
import { refusal } from './refusal.js';
import { removeCall, type RemoveCall } from './rm-call.js';
import { shellGlob } from './shell-glob.js';

/** The cleanups of scripts that run one after the other, and what of a project they leave. */
export interface Cleanups {
  readonly cleanups: readonly Cleanup[];
  readonly whole: World;
}

/** Whether a word shows that a command is about bytecode, or about directories that it leaves empty. */
function isConcerned(word: string): boolean {
  return mentionsBytecode(word) || word === '-empty';
}

/** Tries commands on a tree that exists only for that, each on what the ones before have left. */
export function readCleanups(commands: readonly ShellCommand[]): Cleanups {
  const reader = new CleanupReader();
  const inside = new Set(
    commands.flatMap(({ words }) => words.flatMap((word) => word.substituted)),
  );
  const cleanups = commands.flatMap((command) => {
    if (inside.has(command)) return [];
    const outer = command.words.find(({ substituted }) => substituted.length > 0);
    return reader.read(outer?.substituted[0] ?? command, outer && command) ?? [];
  });
  return { cleanups, whole: reader.whole };
}

/** Readers of a pipe through which lines go as they are. */
const PASSING = /^(?:sort|uniq|tee|cat)$/;

class CleanupReader {
  readonly whole = new World(WHOLE_TREE);
  readonly #part = new World(SUBTREE);

  /** @param outer the command that is given the output in a word */
  read(command: ShellCommand, outer: ShellCommand | undefined): Cleanup | undefined {
    const find = findCall(command);
    if (find === undefined) {
      if (outer !== undefined) return undefined;
      return this.#readRemove(command) ?? this.#readPython(command);
    }
    const readers = readersOf(command);
    const removers = outer === undefined ? readers : [...readers, outer];
    const shown = [command, ...removers].flatMap(({ words }) => words.map(({ source }) => source));
    if (!shown.some(isConcerned)) return undefined;
    const remover = removers.at(-1);
    const remove = remover && removeCall(remover.words);
    const filters = readers.filter((reader) => reader !== remover);
    const { isWhole, name } = rootOf(find);
    const world = isWhole ? this.whole : this.#part;
    const simulation = simulate(find, world, name);
    const removed = new Map<ProbeNode, ShellWord>();
    for (const [node, { word }] of simulation?.removed ?? []) removed.set(node, word);
    if (remove !== undefined && simulation !== undefined) {
      const lines = linesThrough(simulation, filters, name);
      for (const node of lines ?? []) removeNode(node, remove, find.program, world, removed);
    }
    const last = readers.at(-1) ?? command;
    const others = { python: undefined, filters, removed, isWhole };
    return { command, last, outer, find, simulation, remove, ...others };
  }

  #readRemove(command: ShellCommand): Cleanup | undefined {
    const remove = removeCall(command.words);
    const isPiped = command.wrapping.some(({ text }) => baseName(text) === 'xargs');
    if (remove === undefined || isPiped) return undefined;
    if (!remove.targets.some(({ source }) => mentionsBytecode(source))) return undefined;
    const removed = new Map<ProbeNode, ShellWord>();
    for (const target of remove.targets) {
      if (target.text === undefined) continue;
      for (const node of shellGlob(target.text, target.glob, this.whole)) {
        removeNode(node, remove, target, this.whole, removed);
      }
    }
    return { ...NOTHING_ELSE, command, last: command, remove, removed };
  }

  #readPython(command: ShellCommand): Cleanup | undefined {
    const python = pythonCleanup(command);
    if (python?.patterns.every(mentionsBytecode) !== true) return undefined;
    const removed = new Map<ProbeNode, ShellWord>();
    for (const node of [...nodesOf(this.whole.root)].filter((each) => isFound(each, python))) {
      if (!this.whole.has(node) || !removesNode(python, node, this.whole)) continue;
      for (const each of this.whole.remove(node)) removed.set(each, python.code);
    }
    return { ...NOTHING_ELSE, command, last: command, python, removed };
  }
}

/** What a cleanup does not have that is one command in the current directory. */
const NOTHING_ELSE = {
  find: undefined,
  simulation: undefined,
  remove: undefined,
  python: undefined,
  outer: undefined,
  filters: [],
  isWhole: true,
} as const;

function isFound({ name }: ProbeNode, { patterns }: PythonCleanup): boolean {
  return patterns.map(namePattern).some((read) => read !== undefined && matchesName(read, name));
}

function removesNode({ removes }: PythonCleanup, node: ProbeNode, world: World): boolean {
  if (removes === 'trees') return node.isDirectory;
  return removes === 'files' ? !node.isDirectory : world.isEmpty(node);
}

/** Where a `find` begins, as far as that is known: else it is somewhere in a project. */
function rootOf({ roots }: FindCall): { isWhole: boolean; name: string } {
  const [first, ...others] = roots;
  if (first === undefined) return { isWhole: true, name: '.' };
  const name = first.text ?? first.source;
  const current = /^(?:\.\/?|"?\$(?:PWD|\{PWD\}|\(pwd\)|CURDIR|\{CURDIR\})"?\/?|`pwd`)$/;
  return { isWhole: others.length === 0 && current.test(name), name };
}

function linesThrough(
  { printed }: Simulation,
  filters: readonly ShellCommand[],
  root: string,
): readonly ProbeNode[] | undefined {
  let lines = printed;
  for (const command of filters) {
    if (PASSING.test(baseName(command.words[0]?.text))) continue;
    const passes = grepFilter(command);
    if (passes === undefined) return undefined;
    lines = lines.filter(({ path }) => passes(`${root.replace(/\/$/, '')}/${path}`));
  }
  return lines;
}

function removeNode(
  node: ProbeNode,
  call: RemoveCall,
  by: ShellWord,
  world: World,
  removed: Map<ProbeNode, ShellWord>,
): void {
  if (node.parent === undefined || !world.has(node)) return;
  if (refusal(call, node, world) !== undefined) return;
  for (const each of world.remove(node)) removed.set(each, by);
}
