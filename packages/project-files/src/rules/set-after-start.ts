import { FLAG, flagState, looksOff, PREFIX } from '@nopycache/script';

import type { Setting } from '../settings/setting.js';
import { defineRule, type ProjectRule } from './rule.js';

export const setAfterStart: ProjectRule = defineRule('set-after-start', {
  severity: 'warning',
  description: 'Disallow variables that pytest sets when its Python has read them already',
  rationale:
    'Python reads `PYTHONDONTWRITEBYTECODE` and `PYTHONPYCACHEPREFIX` once, when it starts. pytest-env sets variables later, inside of ' +
    'pytest: the caches of the tests, and of all that they import, are written as before. Only Pythons that the tests start see the ' +
    'variable (measured with pytest 7.2 on CPython 3.11).',
  *discover({ file: { scopes, text } }) {
    if (hasWorkers(text)) return;
    const late = scopes.filter(({ isLate }) => isLate);
    for (const { name, range } of late.flatMap(({ settings }) => settings.filter(isMeant))) {
      yield {
        message: `Python has read \`${name}\` before pytest sets it: only processes that the tests start see it. Set it where pytest is started.`,
        range,
      };
    }
  },
});

/** What reads as off is another rule's. */
function isMeant({ name, value = '' }: Setting): boolean {
  if (name === PREFIX) return value !== '';
  return name === FLAG && flagState(value) === 'on' && !looksOff(value);
}

/** pytest-xdist runs tests in processes that it starts, which do see the variable. */
function hasWorkers(text: string): boolean {
  return /xdist|--numprocesses|["'\s]-n["'\s,=]*(?:\d|auto|logical)/.test(text);
}
