import type { ShellAssignment, ShellCommand } from '@nopycache/script';

import type { Run } from '../files/project-file.js';
import type { Setting } from './setting.js';

/** The variables that commands set: for themselves, for those after them, or through another program (`env`, cross-env). */
export function settingsIn(runs: readonly Run[]): Setting[] {
  return runs.flatMap(({ commands }) =>
    commands.flatMap((command) =>
      command.assignments.map((assignment) => ofAssignment(assignment, command)),
    ),
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
