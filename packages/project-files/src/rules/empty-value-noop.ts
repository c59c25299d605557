import { FLAG } from '@nopycache/script';

import { settingsOf, visible } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';
import { suggestValue } from './suggesting.js';

export const emptyValueNoop: ProjectRule = defineRule('empty-value-noop', {
  severity: 'warning',
  description: 'Disallow an empty `PYTHONDONTWRITEBYTECODE`, which does nothing',
  rationale:
    'Python takes the variable for set only when it is not empty (https://docs.python.org/3/using/cmdline.html#envvar-PYTHONDONTWRITEBYTECODE). ' +
    'An empty value is right where it takes back what is set outside, and is not told where that may be.',
  *discover({ file }) {
    for (const { setting, scope } of settingsOf(file, FLAG)) {
      const { value, range, language } = setting;
      // A line of a `.env` that is empty is one to be filled in.
      if (value !== '' || language === 'shell' || language === 'dotenv') continue;
      if (scope.open || visible(scope.parent, FLAG) !== undefined) continue;
      yield {
        message: `An empty \`${FLAG}\` has no effect. Write \`1\`, or remove it.`,
        range,
        suggestions: suggestValue(setting, '1'),
      };
    }
  },
});
