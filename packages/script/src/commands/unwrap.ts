import type { ShellAssignment, ShellCommand, ShellWord } from './command.js';

/** Programs that run another program, and those of their options that take a word of their own. */
const WRAPPERS: ReadonlyMap<string, RegExp> = new Map([
  [
    'sudo',
    /^-[ugpCDRrtTUh]$|^--(?:user|group|prompt|close-from|chdir|chroot|role|type|command-timeout|other-user|host)$/,
  ],
  ['env', /^-[uCS]$|^--(?:unset|chdir)$/],
  ['exec', /^-a$/],
  ['command', /^$/],
  ['time', /^-[fo]$|^--(?:format|output)$/],
  ['nohup', /^$/],
  ['nice', /^-n$|^--adjustment$/],
  ['timeout', /^-[sk]$|^--(?:signal|kill-after)$/],
  [
    'xargs',
    /^-[IiLlnPsdaE]$|^--(?:arg-file|delimiter|max-args|max-chars|max-lines|max-procs|process-slot-var)$/,
  ],
]);

/** The command that is run in the end: `sudo -H env A=1 pip install x` is `A=1 pip install x`. */
export function unwrapped(command: ShellCommand): ShellCommand {
  const [first, ...rest] = command.words;
  const name = baseName(first?.text);
  const valued = WRAPPERS.get(name);
  if (valued === undefined) return command;
  // `command -v` looks a command up and runs none.
  if (name === 'command' && /^-\w*[vV]/.test(rest[0]?.text ?? '')) return command;
  let at = 0;
  while (rest[at]?.text?.startsWith('-') === true) at += valued.test(rest[at]?.text ?? '') ? 2 : 1;
  const assignments: ShellAssignment[] = [...command.assignments];
  for (; name !== 'xargs'; at++) {
    const assignment = readAssignment(rest[at]);
    if (assignment === undefined) break;
    assignments.push(assignment);
  }
  if (name === 'timeout') at++;
  const words = rest.slice(at);
  if (words.length === 0) return command;
  const wrapping = [...command.wrapping, ...command.words.slice(0, at + 1)];
  return unwrapped({ ...command, words, assignments, wrapping });
}

/** The last part of a program's path; empty where it is not known. */
export function baseName(path: string | undefined): string {
  return path?.slice(path.lastIndexOf('/') + 1) ?? '';
}

function readAssignment(word: ShellWord | undefined): ShellAssignment | undefined {
  const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word?.text ?? '') ?? [];
  return word === undefined || name === undefined ? undefined : { name, value, range: word.range };
}
