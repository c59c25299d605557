import type { Discovery } from '@nopycache/core';
import {
  FLAG,
  PIP_COMPILE,
  PIP_NO_COMPILE,
  flagState,
  pipInstall,
  type ShellCommand,
} from '@nopycache/script';

import type { Scope } from '../files/project-file.js';
import { visible } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';

export const pipIgnoresDontwrite: ProjectRule = defineRule('pip-ignores-dontwrite', {
  severity: 'info',
  recommended: false,
  description: 'Require `--no-compile` of `pip install` where Python is told not to write bytecode',
  rationale:
    'pip compiles what it installs by calling compileall itself, which heeds neither `PYTHONDONTWRITEBYTECODE=1` nor `python -B` ' +
    '(measured with pip 23.0, 23.2 and 24.2). In a runner that is thrown away it costs time and does no harm; the rule is for those who mind.',
  *discover({ file }) {
    for (const scope of file.scopes) {
      if (!isTold(scope)) continue;
      for (const command of scope.runs.flatMap(({ commands }) => commands)) {
        const discovery = discover(command);
        if (discovery !== undefined) yield discovery;
      }
    }
  },
});

/** Whether Python is told not to write, and pip nothing. */
function isTold(scope: Scope): boolean {
  const flag = visible(scope, FLAG)?.value;
  if (flag === undefined || flagState(flag) !== 'on') return false;
  return [PIP_COMPILE, PIP_NO_COMPILE].every((name) => visible(scope, name) === undefined);
}

function discover(command: ShellCommand): Discovery | undefined {
  const install = pipInstall(command);
  if (install === undefined || install.elusive || install.compile !== undefined) return undefined;
  const [start, end] = install.install.range;
  return {
    message:
      'pip compiles what it installs in spite of `PYTHONDONTWRITEBYTECODE`. Add `--no-compile`.',
    range: [start, end],
    ...(command.form === 'shell' && { fix: [{ range: [end, end], text: ' --no-compile' }] }),
  };
}
