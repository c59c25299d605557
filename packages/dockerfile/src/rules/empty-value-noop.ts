import { FLAG } from '@nopycache/script';

import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf } from './settings.js';
import { mayTakeBack } from './switching-off.js';

export const emptyValueNoop: DockerRule = defineRule({
  id: 'PYC006',
  name: 'empty-value-noop',
  severity: 'warning',
  description: 'Disallow an empty `PYTHONDONTWRITEBYTECODE`, which does nothing',
  rationale:
    'Python takes the variable for set only when it is not empty (https://docs.python.org/3/using/cmdline.html#envvar-PYTHONDONTWRITEBYTECODE). An empty value is right where it takes back what the base image has set.',
  *discover(context) {
    for (const assignment of assignmentsOf(context, FLAG)) {
      const { value, range, replace } = assignment;
      if (value !== '' || mayTakeBack(assignment)) continue;
      const edits = replace(`${FLAG}=1`);
      yield {
        message: `An empty \`${FLAG}\` has no effect. Write \`${FLAG}=1\`.`,
        range,
        suggestions: edits === undefined ? [] : [{ title: `Write \`${FLAG}=1\``, edits }],
      };
    }
  },
});
