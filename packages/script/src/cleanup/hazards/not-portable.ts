import type { ShellCommand, ShellWord } from '../../commands/command.js';
import { replacing } from '../../commands/script.js';
import { defineHazard, type Discovery, type HazardKind } from '../hazard.js';
import { removal } from '../find/simulate.js';
import { primariesOf } from '../find/expression.js';
import { safeCommand } from '../safe-command.js';

/** What POSIX calls the same. */
const PORTABLE: Readonly<Record<string, string>> = {
  '-or': '-o',
  '-and': '-a',
  '-not': '!',
  '--force': '-f',
  '--recursive': '-r',
};

export const notPortable: HazardKind = defineHazard('not-portable', {
  severity: 'info',
  recommended: false,
  description: 'Disallow options that not every `find` and `rm` has',
  rationale:
    '`rm --force` is GNU’s alone: busybox and macOS refuse it. `-delete` is missing in POSIX and in Debian’s busybox; `-or`, `-and` and `-not` are missing in POSIX.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const { command, find, remove, last, outer } = cleanup;
      const primaries = [...primariesOf(find?.expression)];
      const operators = find === undefined ? [] : command.words;
      const ownOptions = primaries.flatMap((primary) => removal(primary)?.long ?? []);
      for (const word of [...operators.filter(isOperator), ...ownOptions]) {
        yield* inPlaceOf(word, command);
      }
      for (const word of remove?.long ?? []) yield* inPlaceOf(word, outer ?? last);
      for (const { name, word } of primaries) {
        if (name !== '-delete') continue;
        const message =
          'Not every `find` has `-delete`: POSIX and busybox do without. Write `-exec rm -f {} +`.';
        yield { message, range: word.range, suggestions: safeCommand(cleanup) };
      }
    }
  },
});

function isOperator({ text = '' }: ShellWord): boolean {
  return /^-(?:or|and|not)$/.test(text);
}

function* inPlaceOf(
  { text = '', span, range }: ShellWord,
  { script }: ShellCommand,
): Generator<Discovery> {
  const portable = PORTABLE[text];
  if (portable === undefined) return;
  const fix = script && replacing(script, span, portable);
  const message = `Not every system knows \`${text}\`. Write \`${portable}\`.`;
  yield { message, range, ...(fix !== undefined && { fix }) };
}
