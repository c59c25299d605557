import type { Suggestion } from '@nopycache/core';
import { baseName, type HazardContext, type ShellCommand } from '@nopycache/script';

import type { ProjectFile } from '../files/project-file.js';
import { jsonAt } from '../json/json-file.js';
import { spelt } from '../json/string-script.js';
import { defineRule, type CleanupRun, type ProjectRule } from './rule.js';

export const handWrittenCleanup: ProjectRule = defineRule('hand-written-cleanup', {
  severity: 'info',
  description: 'Prefer `nopycache clean` to commands that delete bytecode by name',
  rationale:
    'What deletes by a pattern goes wherever the pattern leads: into `.git`, where a branch may be called `fix.pyc`, into environments ' +
    'and `node_modules`. `find` and `rm` are not there on Windows, and what `**` means depends on the shell. `nopycache clean` looks at ' +
    'each file, and works everywhere.',
  *discover({ file, cleanups }) {
    if (file.kind !== 'package-json') return;
    for (const cleanup of cleanups) {
      const own = cleaningCommands(cleanup.hazards);
      const [first] = own;
      if (first === undefined) continue;
      yield {
        message:
          'This deletes whatever is called like bytecode, wherever it is. Write `nopycache clean`, which looks first.',
        range: first.range,
        suggestions: suggestionsFor(file, cleanup, own),
      };
    }
  },
});

const BYTECODE = /pycache|\.py(?:[co]|\[|\?)|\bpy[co]\b|\$py\.class/;

/** Programs of npm that delete what they are given, apart from the shell's own. */
const REMOVERS = /^(?:rimraf|del|del-cli|trash)$/;

/** The commands that belong to a cleanup. */
function cleaningCommands({ commands, cleanups }: HazardContext): ShellCommand[] {
  const own = new Set<ShellCommand | undefined>(
    cleanups.flatMap(({ command, last, outer, filters }) => [command, last, outer, ...filters]),
  );
  return commands.filter((command) => own.has(command) || removesByName(command));
}

function removesByName({ words }: ShellCommand): boolean {
  const names = words.slice(0, 2).map(({ text }) => baseName(text));
  const isRemover = REMOVERS.test(names[0] ?? '') || (names[0] === 'shx' && names[1] === 'rm');
  return isRemover && words.some(({ source }) => BYTECODE.test(source));
}

/** Only where the script does nothing else, and removes nothing else. */
function suggestionsFor(
  { json }: ProjectFile,
  { hazards, run }: CleanupRun,
  own: readonly ShellCommand[],
): readonly Suggestion[] {
  if (own.length < hazards.commands.length || !own.every(isAboutBytecodeAlone)) return [];
  const isAtHand = ['dependencies', 'devDependencies'].some(
    (kind) => jsonAt(json, kind, 'nopycache') !== undefined,
  );
  const command = isAtHand ? 'nopycache clean' : 'npx nopycache clean';
  const [start, end] = run.range;
  const edits = [{ range: [start + 1, end - 1] as const, text: spelt(command) }];
  return [{ title: `Write \`${command}\``, edits }];
}

/** Whether all that a command chooses by is about bytecode. */
function isAboutBytecodeAlone({ words }: ShellCommand): boolean {
  const isFind = baseName(words[0]?.text) === 'find';
  const chosen = words.filter(({ text = '' }, index) => {
    if (isFind)
      return /^-(?:i?name|i?path|i?wholename|i?regex)$/.test(words[index - 1]?.text ?? '');
    return index > 0 && !text.startsWith('-') && !(index === 1 && text === 'rm');
  });
  return (chosen.length > 0 || !isFind) && chosen.every(({ source }) => BYTECODE.test(source));
}
