import type { Severity } from '@nopycache/core';

import type { Failure } from '../find/simulate.js';
import type { RemoveCall } from '../rm-call.js';
import { defineHazard, placeOf, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';

export const failsOnDirectories: HazardKind = defineHazard('fails-on-directories', {
  severity: 'error',
  description: 'Disallow removing `__pycache__` with what removes only empty directories',
  rationale:
    '`-delete`, `rmdir`, and `rm` without `-r` refuse a directory in which there is something, which is what `__pycache__` is for. The command fails, and what stands after it is not reached. After a command that removes the bytecode it works, until something else lies there, such as Numba’s cache.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const { command, find, python, remove, simulation } = cleanup;
      const failure = simulation?.failures.find(isAboutCache);
      const suggestions = safeCommand(cleanup);
      if (failure !== undefined) {
        const range = placeOf(command, failure.by.span);
        yield { message: messageFor(failure), range, severity: severityOf(failure), suggestions };
      } else if (python?.removes === 'empty-directories') {
        const message =
          '`rmdir()` ends with a traceback for a `__pycache__` with something else in it. Use `shutil.rmtree`.';
        yield { message, range: python.code.range, severity: 'warning', suggestions };
      } else if (find === undefined && failsPlainly(remove)) {
        const message =
          '`rm` removes no directories without `-r`, and `__pycache__` is one. Write `rm -rf`.';
        yield { message, range: command.range, suggestions };
      }
    }
  },
});

function isAboutCache({ kind, node }: Failure): boolean {
  return kind !== 'descends' && node.kind === 'cache' && node.zone === 'project';
}

/** Where the bytecode in it has been removed before, it takes something else for the command to fail. */
function severityOf({ isBare }: Failure): Severity {
  return isBare ? 'warning' : 'error';
}

function messageFor({ by, kind, isBare }: Failure): string {
  const action = by.name === '-delete' ? '-delete' : (by.args[0]?.text ?? by.name);
  const instead = 'Write `-prune -exec rm -rf {} +`.';
  if (kind === 'is-directory') {
    return `\`${action}\` removes no directory without \`-r\`, and a \`__pycache__\` is one. ${instead}`;
  }
  const when = isBare ? 'anything but bytecode, such as Numba’s cache,' : 'something';
  return `\`${action}\` fails for a \`__pycache__\` with ${when} in it. ${instead}`;
}

function failsPlainly(remove: RemoveCall | undefined): boolean {
  if (remove === undefined || remove.recursive || remove.program !== 'rm') return false;
  return remove.targets.some(({ text }) => /(?:^|\/)__pycache__\/?$/.test(text ?? ''));
}
