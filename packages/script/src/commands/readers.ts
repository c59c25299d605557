import type { ShellCommand } from './command.js';

/** The commands that what this one prints goes through. */
export function readersOf({ pipedInto }: ShellCommand): ShellCommand[] {
  const readers: ShellCommand[] = [];
  for (let at = pipedInto; at !== undefined; at = at.pipedInto) readers.push(at);
  return readers;
}
