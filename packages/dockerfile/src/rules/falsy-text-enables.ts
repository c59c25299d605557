import type { Suggestion } from '@nopycache/core';
import { FLAG, isBefore37, looksOff } from '@nopycache/script';

import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf, type Assignment } from './settings.js';
import { adviceOff, adviceToEmpty, emptying, removal, zeroing } from './switching-off.js';

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
      const off = waysOff(assignment);
      yield {
        message: `\`${FLAG}=${value}\` switches it on: any text but a number counts as 1. ${off.advice}`,
        range,
        suggestions: off.suggestions,
      };
    }
  },
});

/** Before Python 3.7 zero is on as well. */
function waysOff(assignment: Assignment): { advice: string; suggestions: readonly Suggestion[] } {
  const { base } = assignment.step.stage;
  const old = base?.version !== undefined && isBefore37(base.version);
  return {
    advice: old
      ? adviceToEmpty(assignment, 'leave the value empty')
      : adviceOff(assignment, 'write `0`, which is off from Python 3.7 on'),
    suggestions: [...removal(assignment), ...(old ? emptying(assignment) : zeroing(assignment))],
  };
}
