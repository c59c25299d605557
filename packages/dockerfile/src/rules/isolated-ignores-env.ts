import type { TextEdit } from '@nopycache/core';
import {
  FLAG,
  hasOption,
  PREFIX,
  pythonCall,
  redirects,
  type ShellCommand,
  type ShellWord,
} from '@nopycache/script';

import { flagIsOn, isSet } from '../policy/policy.js';
import { launchOf } from '../stages/launch.js';
import type { Stage } from '../stages/stage.js';
import { defineRule, type DockerRule } from './rule.js';

export const isolatedIgnoresEnv: DockerRule = defineRule({
  id: 'PYC014',
  name: 'isolated-ignores-env',
  severity: 'info',
  description: 'Require `-B` beside `-I` and `-E`, which make Python ignore its variables',
  rationale:
    'With `-I` (isolated) or `-E` Python reads none of its `PYTHON…` variables (https://docs.python.org/3/using/cmdline.html#cmdoption-I), `PYTHONDONTWRITEBYTECODE` and `PYTHONPYCACHEPREFIX` included. The options `-B` and `-X pycache_prefix=…` still work.',
  *discover({ final }) {
    const name = ignoredIn(final);
    if (name === undefined) return;
    for (const command of launchOf(final).flatMap(({ commands }) => commands)) {
      const call = pythonCall(command);
      const isolating = call && hasOption(call, 'IE');
      if (call === undefined || isolating === undefined) continue;
      if (hasOption(call, 'B') !== undefined || redirects(call)) continue;
      yield { ...told(name, isolating), ...fixFor(name, isolating, command) };
    }
  },
});

function ignoredIn(final: Stage): string | undefined {
  const flag = final.environment.env(FLAG)?.value.text;
  if (flag !== undefined && flagIsOn(final)) return FLAG;
  return isSet(final, PREFIX) ? PREFIX : undefined;
}

function told(
  name: string,
  { text = '', range }: ShellWord,
): { message: string; range: ShellWord['range'] } {
  const remedy = name === FLAG ? 'Add `-B`' : 'Add `-X pycache_prefix=…`';
  return { message: `With \`${text}\` Python does not read \`${name}\`. ${remedy}.`, range };
}

/** Before the word and not after it: the last letter of `-Ic` takes what follows. */
function fixFor(
  name: string,
  { range }: ShellWord,
  { form }: ShellCommand,
): { fix?: readonly TextEdit[] } {
  if (name !== FLAG || form === 'opaque') return {};
  const [start] = range;
  return { fix: [{ range: [start, start], text: form === 'exec' ? '"-B", ' : '-B ' }] };
}
