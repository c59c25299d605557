import { FLAG, flagState } from '@nopycache/script';

import { settingsOf } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';
import { suggestValue } from './suggesting.js';

export const zeroIsVersionDependent: ProjectRule = defineRule('zero-is-version-dependent', {
  severity: 'info',
  recommended: false,
  description: 'Disallow `PYTHONDONTWRITEBYTECODE=0`, which Pythons before 3.7 take for on',
  rationale:
    'Python 3.7 and later take `0` for off. Python 2.7 and 3.6 take any text for on, `0` too (measured on CPython 2.7 to 3.13). An ' +
    'empty value is off everywhere. The rule is for those who still run such Pythons.',
  *discover({ file }) {
    for (const { setting } of settingsOf(file, FLAG)) {
      if (setting.value === undefined || flagState(setting.value) !== 'zero') continue;
      yield {
        message:
          '`0` is off from Python 3.7 on, and on before. Remove it, or leave it empty where it takes back what is set outside.',
        range: setting.range,
        suggestions: suggestValue(setting, ''),
      };
    }
  },
});
