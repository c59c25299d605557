import { FLAG, looksOff } from '@nopycache/script';

import { settingsOf } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';
import { suggestValue } from './suggesting.js';

export const falsyTextEnables: ProjectRule = defineRule('falsy-text-enables', {
  severity: 'error',
  description: 'Disallow values of `PYTHONDONTWRITEBYTECODE` that read as off and switch it on',
  rationale:
    'Python reads the variable as a number, and what is none counts as 1: `False`, `no` and `off` all switch it on (measured on ' +
    "CPython 2.7 to 3.13). YAML's `false` reaches Python as that text too.",
  *discover({ file }) {
    for (const { setting } of settingsOf(file, FLAG)) {
      const { value, range } = setting;
      if (value === undefined || !looksOff(value)) continue;
      yield {
        message: `\`${FLAG}=${value}\` switches it on: any text but a number counts as 1. Remove it, or write \`0\`, which is off from Python 3.7 on.`,
        range,
        suggestions: suggestValue(setting, '0'),
      };
    }
  },
});
