import { primariesOf } from '../find/expression.js';
import { defineHazard, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';

export const pruneWithDelete: HazardKind = defineHazard('prune-with-delete', {
  severity: 'error',
  description: 'Disallow `-prune` beside `-delete`',
  rationale:
    '`-delete` makes `find` look at what is in a directory before the directory itself, and then it is too late to leave it out. GNU find refuses the two together; BSD’s and busybox’s go into what was to be left alone.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const primaries = [...primariesOf(cleanup.find?.expression)];
      const prune = primaries.find(({ name }) => name === '-prune');
      const remove = primaries.find(({ name }) => name === '-delete');
      if (prune === undefined || remove === undefined) continue;
      if (primaries.some(({ name }) => name === '-depth' || name === '-d')) continue;
      yield {
        message:
          '`-prune` has no effect beside `-delete`, and GNU find refuses the two. Write `-exec rm -f {} +` for `-delete`.',
        range: remove.word.range,
        suggestions: safeCommand(cleanup),
      };
    }
  },
});
