import { commandsOf, unwrapped, type ShellCommand, type ShellWord } from '@nopycache/script';

import type { Instruction } from '../syntax/instruction.js';
import { scriptOf, scriptOfExec } from './script.js';

/** What a script must hold to be of interest here; the rest is not parsed. */
const INTERESTING = /py|pip|uv|conda|PY|PIP|UV/;

/** The commands that RUN, CMD or ENTRYPOINT tell to run; none where they are not understood. */
export function commandsOfInstruction(
  instruction: Instruction,
  source: string,
  shell: boolean,
): readonly ShellCommand[] {
  if (!['RUN', 'CMD', 'ENTRYPOINT'].includes(instruction.keyword)) return [];
  const exec = instruction.exec !== undefined;
  if (!exec && !shell) return [];
  const script = exec ? scriptOfExec(instruction) : scriptOf(instruction, source);
  if (script === undefined) return exec ? [unwrapped(execCommand(instruction))] : [];
  return INTERESTING.test(script.text) ? commandsOf(script) : [];
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
