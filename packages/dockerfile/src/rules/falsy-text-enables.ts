import { looksOff } from '../python/flag.js';
import { FLAG } from '../python/variables.js';
import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf, type Assignment } from './settings.js';
import type { Suggestion } from '@nopycache/core';

export const falsyTextEnables: DockerRule = defineRule({
  id: 'PYC004',
  name: 'falsy-text-enables',
  severity: 'error',
  description: 'Disallow values of `PYTHONDONTWRITEBYTECODE` that read as off and switch it on',
  rationale:
    'Python reads the variable as a number, and what is none counts as 1: `False`, `no` and `off` all switch it on (measured on CPython 2.7 to 3.13).',
  *discover(context) {
    for (const assignment of assignmentsOf(context, FLAG)) {
      const { value, range } = assignment;
      if (value === undefined || !looksOff(value)) continue;
      yield {
        message: `\`${FLAG}=${value}\` switches it on: any text but a number counts as 1. Remove it, or write \`0\`, which is off from Python 3.7 on.`,
        range,
        suggestions: suggestionsFor(assignment),
      };
    }
  },
});

function suggestionsFor({ remove, replace }: Assignment): readonly Suggestion[] {
  return [
    { title: 'Remove it', edits: remove() },
    { title: 'Write `0`', edits: replace(`${FLAG}=0`) },
  ].flatMap(({ title, edits }) => (edits === undefined ? [] : [{ title, edits }]));
}
