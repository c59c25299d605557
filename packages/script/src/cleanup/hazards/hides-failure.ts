import { baseName } from '../../commands/unwrap.js';
import { replacing } from '../../commands/script.js';
import { defineHazard, placeOf, type HazardKind } from '../hazard.js';

export const hidesFailure: HazardKind = defineHazard('hides-failure', {
  severity: 'info',
  description: 'Disallow reporting success where a cleanup has failed',
  rationale:
    'A cleanup that is written well has nothing to complain about where there is nothing to do. `|| true` and `|| echo` therefore hide only what matters: a directory that may not be written to, or a mistake in the command.',
  *discover({ cleanups }) {
    for (const { find, last, outer } of cleanups) {
      const command = outer ?? last;
      const { otherwise, script } = command;
      if (find === undefined || otherwise === undefined || otherwise.script !== script) continue;
      const shown = otherwise.words.map(({ source }) => source).join(' ');
      if (
        !/^(?:true|:|echo|printf|exit 0)$/.test(
          shown === 'exit 0' ? shown : baseName(otherwise.words[0]?.text),
        )
      )
        continue;
      const stretch = [command.span[1], otherwise.span[1]] as const;
      const edits = script && replacing(script, stretch, '');
      yield {
        message: `\`|| ${shown}\` makes every failure a success, such as a directory that may not be written to. Leave it out.`,
        range: placeOf(command, [otherwise.span[0], otherwise.span[1]]),
        suggestions: edits === undefined ? [] : [{ title: 'Leave it out', edits }],
      };
    }
  },
});
