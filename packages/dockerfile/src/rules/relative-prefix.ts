import { loosePrefix, PREFIX } from '@nopycache/script';

import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf } from './settings.js';

export const relativePrefix: DockerRule = defineRule({
  id: 'PYC018',
  name: 'relative-prefix',
  severity: 'warning',
  description: 'Require `PYTHONPYCACHEPREFIX` to be an absolute path',
  rationale:
    'Python takes a relative path from wherever it is started, WORKDIR or not, so that each such directory gets a cache of its own. Neither Docker nor Python expands `~`: Python makes a directory of that name (measured on CPython 3.11).',
  *discover(context) {
    for (const { value, where, range } of assignmentsOf(context, PREFIX)) {
      if (where === 'RUN' || value === undefined) continue;
      const loose = loosePrefix(value);
      if (loose === undefined) continue;
      if (loose.unexpanded === undefined) {
        const message = `\`${value}\` is relative to wherever Python is started, which need not be WORKDIR. Write an absolute path.`;
        yield { message, range };
      } else {
        const message = `\`${loose.unexpanded}\` is not expanded here: Python makes a directory of that name. Write an absolute path.`;
        yield { message, range, severity: 'error' };
      }
    }
  },
});
