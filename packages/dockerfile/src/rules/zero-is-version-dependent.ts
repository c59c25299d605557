import type { Suggestion } from '@nopycache/core';

import { flagState, isBefore37 } from '../python/flag.js';
import { FLAG } from '../python/variables.js';
import { defineRule, type Discovery, type DockerRule } from './rule.js';
import { assignmentsOf, type Assignment } from './settings.js';

export const zeroIsVersionDependent: DockerRule = defineRule({
  id: 'PYC005',
  name: 'zero-is-version-dependent',
  severity: 'info',
  description: 'Disallow `PYTHONDONTWRITEBYTECODE=0` where it depends on the version of Python',
  rationale:
    'Python 3.7 and later take `0` for off. Python 2.7 and 3.6 take any text for on, `0` too (measured on CPython 2.7 to 3.13). An empty value is off everywhere.',
  *discover(context) {
    for (const assignment of assignmentsOf(context, FLAG)) {
      if (assignment.value === undefined || flagState(assignment.value) !== 'zero') continue;
      const version = assignment.step.stage.base?.version;
      if (version?.minor === undefined) yield discovery(assignment, undefined);
      else if (isBefore37(version))
        yield discovery(assignment, `${String(version.major)}.${String(version.minor)}`);
    }
  },
});

function discovery(assignment: Assignment, version: string | undefined): Discovery {
  const { range } = assignment;
  const suggestions = suggestionsFor(assignment);
  if (version !== undefined) {
    const message = `\`0\` switches it on in Python ${version}, as any text does. Leave the value empty, or remove it.`;
    return { message, range, severity: 'warning', suggestions };
  }
  const message =
    '`0` is off from Python 3.7 on, and on before. Leave the value empty, which is off in all, or remove it.';
  return { message, range, suggestions };
}

/** An inherited value is only reset by another. */
function suggestionsFor({ step, remove, replace }: Assignment): readonly Suggestion[] {
  const inherited = step.stage.environment.env(FLAG, step) !== undefined;
  const edits = inherited ? replace(`${FLAG}=`) : remove();
  if (edits === undefined) return [];
  return [{ title: inherited ? 'Leave the value empty' : 'Remove it', edits }];
}
