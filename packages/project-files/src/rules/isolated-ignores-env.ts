import type { Discovery } from '@nopycache/core';
import {
  FLAG,
  PREFIX,
  flagState,
  hasOption,
  pythonCall,
  redirects,
  type ShellCommand,
} from '@nopycache/script';

import type { Scope } from '../files/project-file.js';
import { visible } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';

export const isolatedIgnoresEnv: ProjectRule = defineRule('isolated-ignores-env', {
  severity: 'warning',
  description: 'Require `-B` beside `-I` and `-E`, which make Python ignore its variables',
  rationale:
    'With `-I` (isolated) or `-E` Python reads none of its `PYTHON…` variables (https://docs.python.org/3/using/cmdline.html#cmdoption-I), ' +
    '`PYTHONDONTWRITEBYTECODE` and `PYTHONPYCACHEPREFIX` included. The options `-B` and `-X pycache_prefix=…` still work.',
  *discover({ file }) {
    for (const scope of file.scopes) {
      const ignored = ignoredIn(scope);
      if (ignored === undefined) continue;
      for (const command of scope.runs.flatMap(({ commands }) => commands)) {
        const discovery = discover(command, ignored);
        if (discovery !== undefined) yield discovery;
      }
    }
  },
});

function ignoredIn(scope: Scope): string | undefined {
  const flag = visible(scope, FLAG)?.value;
  if (flag !== undefined && flagState(flag) === 'on') return FLAG;
  return visible(scope, PREFIX) === undefined ? undefined : PREFIX;
}

function discover(command: ShellCommand, ignored: string): Discovery | undefined {
  const call = pythonCall(command);
  const isolating = call && hasOption(call, 'IE');
  if (call === undefined || isolating === undefined) return undefined;
  if (hasOption(call, 'B') !== undefined || redirects(call)) return undefined;
  const remedy = ignored === FLAG ? 'Add `-B`' : 'Add `-X pycache_prefix=…`';
  const [start] = isolating.range;
  return {
    message: `With \`${isolating.text ?? ''}\` Python does not read \`${ignored}\`. ${remedy}.`,
    range: isolating.range,
    // Before the word and not after it: the last letter of `-Ic` takes what follows.
    ...(ignored === FLAG &&
      command.form === 'shell' && { fix: [{ range: [start, start], text: '-B ' }] }),
  };
}
