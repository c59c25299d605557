import { defineHazard, placeOf, type HazardKind } from '../hazard.js';
import { ENVIRONMENTS } from '../probe/tree.js';
import { safeCommand } from '../safe-command.js';
import { headOf, removesEverything } from './head.js';
import { leavingOut } from './remedy.js';

export const entersEnvironments: HazardKind = defineHazard('enters-environments', {
  severity: 'info',
  description: 'Disallow cleanups that enter virtual environments',
  rationale:
    'Below a project there often is a virtual environment, or one of tox, with thousands of modules. Their bytecode is of no concern to the project, and everything starts more slowly once it is gone. A package that was installed as bytecode alone is lost, and so is one whose compiled modules go too.',
  *discover({ cleanups }) {
    let isTold = false;
    for (const cleanup of cleanups) {
      const reached = [...cleanup.removed.keys()].filter(({ zone }) => zone === 'environment');
      const entered = new Set(reached.map(({ path }) => path.split('/')[0]));
      // Whoever spares one of them has thought of the one that he has.
      if (entered.size < ENVIRONMENTS.length) continue;
      const modules = reached.some(({ kind }) => kind.startsWith('extension'));
      if (removesEverything(cleanup) || (isTold && !modules)) continue;
      isTold = true;
      yield {
        message: `${modules ? MODULES : BYTECODE} Leave them out: ${leavingOut(cleanup, '.venv')}.`,
        ...(modules && { severity: 'error' }),
        range: placeOf(cleanup.command, headOf(cleanup)),
        suggestions: safeCommand(cleanup),
      };
    }
  },
});

const BYTECODE =
  'This enters virtual environments, and removes the bytecode of all that is installed.';
const MODULES =
  'This enters virtual environments, and removes compiled modules of what is installed there.';
