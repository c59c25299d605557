import type { ShellAssignment, ShellCommand, ShellWord } from '@nopycache/script';

import type { Run } from '../files/project-file.js';
import type { Setting } from './setting.js';

/** Programs of npm that set variables before a command, on Windows too. */
const CROSS_ENV = /^cross-env(?:-shell)?$/;

/** The variables that commands set: for themselves, for those after them, or through cross-env. */
export function settingsIn(runs: readonly Run[]): Setting[] {
  return runs.flatMap(({ commands }) =>
    commands.flatMap((command) => [
      ...command.assignments.map((assignment) => ofAssignment(assignment, command)),
      ...crossEnvOf(command).map((assignment) => ofAssignment(assignment, command)),
    ]),
  );
}

/** A word's text must be plain, so that the text of the file between the ends of its range is the word. */
const PLAIN = /^[\w./:~-]*$/;

function ofAssignment({ name, value, range }: ShellAssignment, { form }: ShellCommand): Setting {
  const [start, end] = range;
  const width = `${name}=${value ?? ''}`.length;
  const isSpeltOut =
    form === 'shell' && value !== undefined && PLAIN.test(value) && end - start === width;
  const equals = start + name.length;
  return {
    name,
    value,
    range,
    language: 'shell',
    rename: isSpeltOut ? (to) => ({ range: [start, equals], text: to }) : undefined,
    revalue: isSpeltOut ? (to) => ({ range: [equals + 1, end], text: to }) : undefined,
  };
}

function crossEnvOf({ words }: ShellCommand): ShellAssignment[] {
  const [program, ...rest] = words;
  if (!CROSS_ENV.test(program?.text ?? '')) return [];
  const assignments: ShellAssignment[] = [];
  for (const word of rest) {
    const assignment = readWord(word);
    if (assignment === undefined) break;
    assignments.push(assignment);
  }
  return assignments;
}

function readWord({ text = '', range }: ShellWord): ShellAssignment | undefined {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  return name === undefined ? undefined : { name, value, range };
}
