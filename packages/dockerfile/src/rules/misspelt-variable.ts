import { expandsVariable, MISSPELT_VARIABLES } from '@nopycache/script';

import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf } from './settings.js';

export const misspeltVariable: DockerRule = defineRule({
  id: 'PYC007',
  name: 'misspelt-variable',
  severity: 'warning',
  description: 'Disallow misspelt names of the variables that govern bytecode',
  rationale:
    'Nothing complains about a variable that nobody reads: the image looks as if it were configured, and is not. The names that are told are a closed list.',
  *discover(context) {
    for (const [wrong, right] of Object.entries(MISSPELT_VARIABLES)) {
      const assignments = assignmentsOf(context, wrong);
      if (assignments.length === 0 || expandsVariable(context.file.text, wrong)) continue;
      for (const { range, rename } of assignments) {
        const edits = rename(right);
        yield {
          message: `Nothing reads \`${wrong}\`. Write \`${right}\`.`,
          range,
          suggestions: edits === undefined ? [] : [{ title: `Write \`${right}\``, edits }],
        };
      }
    }
  },
});
