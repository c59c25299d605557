import type { Suggestion } from '@nopycache/core';
import { BYTECODE_VARIABLES, type ShellAssignment, type ShellCommand } from '@nopycache/script';

import type { ProjectFileKind } from '../kinds/kinds.js';
import { defineRule, type ProjectRule } from './rule.js';

export const exportDoesNotPersist: ProjectRule = defineRule('export-does-not-persist', {
  severity: 'error',
  description: 'Disallow scripts and steps that only export a variable',
  rationale:
    'Each step of a workflow and each script of package.json has a shell of its own, and what it exports ends with it. In workflows ' +
    'what is appended to the file `$GITHUB_ENV` holds for the steps that follow.',
  *discover({ file }) {
    for (const { commands } of file.scopes.flatMap(({ runs }) => runs)) {
      if (commands.length === 0 || !commands.every(doesNothingElse)) continue;
      for (const command of commands) {
        const first = command.assignments.find(({ name }) => BYTECODE_VARIABLES.includes(name));
        if (first === undefined) continue;
        yield {
          message: `What is exported ends with this shell, and nothing runs in it: \`${first.name}\` has no effect. ${adviceFor(file.kind)}`,
          range: first.range,
          suggestions: suggestionsFor(command, first, file.kind),
        };
      }
    }
  },
});

function doesNothingElse({ words, assignments }: ShellCommand): boolean {
  const name = words[0]?.text;
  if (name === 'export') return words.length === 1 && assignments.length > 0;
  return name === undefined ? words.length === 0 && assignments.length > 0 : name === 'set';
}

function adviceFor(kind: ProjectFileKind): string {
  if (kind === 'workflow' || kind === 'action')
    return 'Append it to `$GITHUB_ENV`, or set it with `env`.';
  return kind === 'package-json' || kind === 'pyproject'
    ? 'Set it before the command that is to see it.'
    : 'Set it with `remoteEnv`.';
}

function suggestionsFor(
  { assignments, range, form }: ShellCommand,
  { name, value }: ShellAssignment,
  kind: ProjectFileKind,
): readonly Suggestion[] {
  const isPlain = value !== undefined && /^[\w./:-]*$/.test(value);
  if (kind !== 'workflow' && kind !== 'action') return [];
  if (form !== 'shell' || !isPlain || assignments.length !== 1) return [];
  const text = `echo "${name}=${value}" >> "$GITHUB_ENV"`;
  return [{ title: 'Append it to `$GITHUB_ENV`', edits: [{ range, text }] }];
}
