import { commandsOf, execCommand, unwrapped, type ShellCommand } from '@nopycache/script';

import type { Instruction } from '../syntax/instruction.js';
import { scriptOf, scriptOfExec } from './script.js';

/** What a script must hold to be of interest here; the rest is not parsed. */
const INTERESTING = /py|pip|uv|conda|PY|PIP|UV/;

/** The instructions that tell to run something. */
const RUNNING: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT']);

/** The commands that RUN, CMD or ENTRYPOINT tell to run; none where they are not understood. */
export function commandsOfInstruction(
  instruction: Instruction,
  source: string,
  shell: boolean,
): readonly ShellCommand[] {
  if (!RUNNING.has(instruction.keyword)) return [];
  const exec = instruction.exec !== undefined;
  if (!exec && !shell) return [];
  const script = exec ? scriptOfExec(instruction) : scriptOf(instruction, source);
  if (script === undefined) return exec ? [unwrapped(commandOfExec(instruction))] : [];
  return INTERESTING.test(script.text) ? commandsOf(script) : [];
}

function commandOfExec({ line, exec = [], args }: Instruction): ShellCommand {
  const words = exec.map(({ value, span }) => ({ text: value, range: line.range(span) }));
  return execCommand(words, line.range(args));
}
