import { baseName } from '../../commands/unwrap.js';
import type { Cleanup } from '../cleanup.js';
import { defineHazard, placeOf, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';
import { wholeOf } from './head.js';

export const splitsNames: HazardKind = defineHazard('splits-names', {
  severity: 'error',
  description: 'Disallow handing names to `rm` as text',
  rationale:
    'Neither `xargs` nor backticks know where a name ends: of `./a b/__pycache__` they make `./a` and `b/__pycache__`. `rm -r` then removes a directory `a` that has nothing to do with it. `find -exec … {} +` hands names over as they are.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const how = splitterOf(cleanup);
      if (how === undefined) continue;
      yield {
        message: `${how} splits names at spaces, and \`rm\` removes what the parts are called. Let \`find\` hand them over: \`-exec rm -f {} +\`.`,
        range: placeOf(cleanup.outer ?? cleanup.command, wholeOf(cleanup)),
        suggestions: safeCommand(cleanup),
      };
    }
  },
});

function splitterOf({ outer, remove, last, find }: Cleanup): string | undefined {
  if (find === undefined || remove === undefined) return undefined;
  if (outer !== undefined) {
    const unquoted = outer.words.some(
      ({ source, substituted }) => substituted.length > 0 && !source.startsWith('"'),
    );
    return unquoted ? 'The shell' : undefined;
  }
  const at = last.wrapping.findIndex(({ text }) => baseName(text) === 'xargs');
  if (at === -1) return undefined;
  const safe = /^-\w*[0dI]|^--(?:null|delimiter|replace)/;
  return last.wrapping.slice(at).some(({ text }) => safe.test(text ?? '')) ? undefined : '`xargs`';
}
