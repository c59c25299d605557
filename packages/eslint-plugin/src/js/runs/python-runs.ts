import {
  FLAG,
  hasOption,
  PREFIX,
  pythonCall,
  redirects,
  type PythonCall,
  type ShellCommand,
  type ShellWord,
} from '@nopycache/script';

import type { Run } from './run.js';

/** A command of a run that runs Python. */
export interface PythonRun {
  readonly run: Run;
  readonly command: ShellCommand;
  readonly call: PythonCall;
}

/** The commands of a run that run Python, by whichever path, or through `uv run` and its kin. */
export function pythonRuns(run: Run): PythonRun[] {
  return run.commands.flatMap((command) => {
    const call = pythonCall(command);
    return call === undefined ? [] : [{ run, command, call }];
  });
}

/** The value that a variable has for a command; `undefined` where nothing sets it, or nothing is known of it. */
export function givenValue({ run, command }: PythonRun, name: string): Given | undefined {
  const assignment = command.assignments.findLast((each) => each.name === name);
  if (assignment !== undefined) return { text: assignment.value };
  const value = run.environment.settings.get(name)?.value;
  if (value === undefined || value.kind === 'unset') return undefined;
  return { text: value.kind === 'text' ? value.text : undefined };
}

/** A value that is set; its text where that is known. */
export interface Given {
  readonly text: string | undefined;
}

/** Whether a run says by options or variables what becomes of bytecode, rightly or wrongly. */
export function decides({ run, command, call }: PythonRun): boolean {
  const names = [FLAG, PREFIX];
  return (
    hasOption(call, 'B') !== undefined ||
    redirects(call) ||
    names.some((name) => run.environment.settings.has(name)) ||
    command.assignments.some(({ name }) => names.includes(name))
  );
}

/** Whether an option may hide in what is not known: before the script, the module or the code. */
export function mayHideOptions({ command, call }: PythonRun): boolean {
  const ended = command.words[call.options.length + 1];
  return ended?.elusive === true || call.options.some(({ text }) => text === undefined);
}

/** Whether a word is written in the call itself, so that nothing else uses it. */
export function isWithin({ range }: ShellWord, { node }: Run): boolean {
  const [start, end] = node.range ?? [0, 0];
  return range[0] >= start && range[1] <= end;
}
