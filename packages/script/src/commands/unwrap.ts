import type { ShellAssignment, ShellCommand, ShellWord } from './command.js';
import { OPERANDS, RUN_SUBCOMMANDS, WRAPPERS } from './wrappers.js';

/** The command that is run in the end: `sudo -H env A=1 pip install x` is `A=1 pip install x`. */
export function unwrapped(command: ShellCommand): ShellCommand {
  const name = baseName(command.words[0]?.text);
  const valued = WRAPPERS.get(name);
  if (valued === undefined) return command;
  const rest = command.words.slice(1);
  // `command -v` looks a command up and runs none.
  if (name === 'command' && /^-\w*[vV]/.test(rest[0]?.text ?? '')) return command;
  let at = afterOptions(rest, 0, valued);
  const subcommand = RUN_SUBCOMMANDS.get(name);
  if (subcommand !== undefined) {
    if (!subcommand.test(rest[at]?.text ?? '')) return command;
    at = afterOptions(rest, at + 1, valued);
    // What follows uv's `-m` is a module, and no program.
    const isModule = rest.slice(0, at).some(({ text }) => text === '-m' || text === '--module');
    if (name === 'uv' && isModule) return command;
  }
  const assignments: ShellAssignment[] = [...command.assignments];
  for (; name !== 'xargs'; at++) {
    const assignment = readAssignment(rest[at]);
    if (assignment === undefined) break;
    assignments.push(assignment);
  }
  at += OPERANDS.get(name) ?? 0;
  const words = rest.slice(at);
  if (words.length === 0) return command;
  const wrapping = [...command.wrapping, ...command.words.slice(0, at + 1)];
  return unwrapped({ ...command, words, assignments, wrapping });
}

function afterOptions(words: readonly ShellWord[], from: number, valued: RegExp): number {
  let at = from;
  while (words[at]?.text?.startsWith('-') === true)
    at += valued.test(words[at]?.text ?? '') ? 2 : 1;
  return at;
}

/** The last part of a program's path; empty where it is not known. */
export function baseName(path: string | undefined): string {
  return path?.slice(path.lastIndexOf('/') + 1) ?? '';
}

function readAssignment(word: ShellWord | undefined): ShellAssignment | undefined {
  const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word?.text ?? '') ?? [];
  return word === undefined || name === undefined ? undefined : { name, value, range: word.range };
}
