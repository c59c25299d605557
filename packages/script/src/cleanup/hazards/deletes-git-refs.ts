import type { Cleanup } from '../cleanup.js';
import { defineHazard, placeOf, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';
import { headOf, removesEverything } from './head.js';
import { leavingOut } from './remedy.js';

export const deletesGitRefs: HazardKind = defineHazard('deletes-git-refs', {
  severity: 'warning',
  description: 'Disallow cleanups that enter `.git`',
  rationale:
    'Git keeps a branch `fix.pyc` in a file `.git/refs/heads/fix.pyc`. A `find` that is not told to leave `.git` alone takes it for bytecode, and the branch is gone. Directories that are empty there are needed too: without `refs` it is no repository any more.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const reached = [...cleanup.removed.keys()].filter(({ zone }) => zone === 'git');
      if (reached.length === 0 || removesEverything(cleanup)) continue;
      const empty = reached.some(({ kind }) => kind === 'empty-directory');
      yield {
        message: `${empty ? EMPTY : REFS} Leave it out: ${leavingOut(cleanup, '.git')}.`,
        ...(empty && { severity: 'error' }),
        range: placeOf(cleanup.command, headOf(cleanup)),
        suggestions: suggestionsFor(cleanup, empty),
      };
    }
  },
});

const REFS = 'This enters `.git`, and removes branches and tags that are called like bytecode.';
const EMPTY = 'This removes the empty directories in `.git`, without which it is no repository.';

function suggestionsFor(cleanup: Cleanup, empty: boolean): ReturnType<typeof safeCommand> {
  return empty ? [] : safeCommand(cleanup);
}
