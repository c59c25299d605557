import type { Suggestion } from '@nopycache/core';

import { replacing } from '../../commands/script.js';
import type { ShellCommand } from '../../commands/command.js';
import type { FindProblem } from '../find/expression.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const findSyntax: HazardKind = defineHazard('find-syntax', {
  severity: 'error',
  description: 'Disallow an `-exec` that does not end',
  rationale:
    'The command of `-exec` ends with `{} +` or with `\\;`. Without either, as with `{rm} +` or a `;` that the shell has taken for its own, `find` says “missing argument to -exec” and does nothing.',
  *discover({ cleanups }) {
    for (const { find, command } of cleanups) {
      if (find?.problem === undefined) continue;
      const { exec, args } = find.problem;
      const end = args.at(-1) ?? exec;
      yield {
        message: `\`find\` does nothing here: the command of \`${exec.text ?? '-exec'}\` has no end. Write \`{} +\` at its end.`,
        range: [exec.range[0], end.range[1]],
        suggestions: suggestionsFor(find.problem, command),
      };
    }
  },
});

function suggestionsFor({ args }: FindProblem, { script }: ShellCommand): readonly Suggestion[] {
  const [misspelt, plus] = args.slice(-2);
  if (script === undefined || misspelt === undefined) return [];
  if (plus?.text === '+' && /^\{.*\}$/.test(misspelt.text ?? '')) {
    return suggesting(replacing(script, misspelt.span, '{}'), '{}');
  }
  const end = args.at(-1)?.span[1] ?? 0;
  if (args.at(-1)?.text !== '{}') return [];
  return suggesting(replacing(script, [end, end], ' +'), '{} +');
}

function suggesting(edits: Suggestion['edits'] | undefined, text: string): readonly Suggestion[] {
  return edits === undefined ? [] : [{ title: `Write \`${text}\``, edits }];
}
