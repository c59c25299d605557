import { FLAG, flagState, isBefore37, type PythonVersion } from '@nopycache/script';

import { defineRule, type Discovery, type DockerRule } from './rule.js';
import { assignmentsOf, type Assignment } from './settings.js';
import { adviceToEmpty, emptying, removal } from './switching-off.js';

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
      if (version === undefined || isBefore37(version)) yield discovery(assignment, version);
    }
  },
});

function discovery(assignment: Assignment, version: PythonVersion | undefined): Discovery {
  const { range } = assignment;
  const removals = removal(assignment);
  const suggestions = removals.length > 0 ? removals : emptying(assignment);
  const advice = adviceToEmpty(assignment, 'leave the value empty, which is off in all');
  if (version === undefined) {
    return {
      message: `\`0\` is off from Python 3.7 on, and on before. ${advice}`,
      range,
      suggestions,
    };
  }
  const message = `\`0\` switches it on in Python ${nameOf(version)}, as any text does. ${advice}`;
  return { message, range, severity: 'warning', suggestions };
}

function nameOf({ major, minor }: PythonVersion): string {
  return minor === undefined ? String(major) : `${String(major)}.${String(minor)}`;
}
