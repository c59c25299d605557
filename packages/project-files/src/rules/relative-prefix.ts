import { loosePrefix, PREFIX } from '@nopycache/script';

import type { Setting } from '../settings/setting.js';
import { settingsOf } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';

export const relativePrefix: ProjectRule = defineRule('relative-prefix', {
  severity: 'warning',
  description: 'Require `PYTHONPYCACHEPREFIX` to be an absolute path',
  rationale:
    'Python takes a relative path from wherever it is started, so that each working directory gets a cache of its own, in the tree. ' +
    'It expands neither `~` nor `$HOME`: it makes directories of those names (https://docs.python.org/3/library/sys.html#sys.pycache_prefix).',
  *discover({ file }) {
    for (const { setting } of settingsOf(file, PREFIX)) {
      const { value, range } = setting;
      if (value === undefined) continue;
      const loose = loosePrefix(value);
      if (loose === undefined) continue;
      const { unexpanded } = loose;
      if (unexpanded === undefined) {
        yield {
          message: `\`${value}\` is relative: each directory in which Python is started gets a cache of its own. Write an absolute path.`,
          range,
        };
      } else if (staysAsItIs(setting, file.text)) {
        yield {
          message: `\`${unexpanded}\` is not expanded here: Python makes a directory of that name. Write an absolute path.`,
          severity: 'error',
          range,
        };
      }
    }
  },
});

/** A shell expands a `~` that is not quoted; of its variables it is not known what they hold. */
function staysAsItIs({ language, range, name }: Setting, text: string): boolean {
  if (language === 'dotenv') return false;
  return language !== 'shell' || /^\\?["']/.test(text.slice(range[0] + name.length + 1));
}
