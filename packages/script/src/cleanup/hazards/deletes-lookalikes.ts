import { defineHazard, placeOf, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';
import { removesEverything, wholeOf } from './head.js';

export const deletesLookalikes: HazardKind = defineHazard('deletes-lookalikes', {
  severity: 'error',
  description: 'Disallow patterns that match names in which bytecode is only a part',
  rationale:
    'A regular expression matches anywhere unless it is told otherwise, and `*` stands for anything: `grep pyc` finds `my.pycharm.txt`, and so does `*pyc*`.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const alike = [...cleanup.removed].find(([{ kind }]) => kind === 'lookalike');
      if (alike === undefined || removesEverything(cleanup)) continue;
      yield {
        message:
          'This removes files like `my.pycharm.txt` too, because it asks for a part of the name. Ask for its end: `*.pyc`, or `\\.pyc$`.',
        range: placeOf(cleanup.outer ?? cleanup.command, wholeOf(cleanup)),
        suggestions: safeCommand(cleanup),
      };
    }
  },
});
