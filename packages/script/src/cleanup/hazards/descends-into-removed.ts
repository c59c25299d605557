import { replacing } from '../../commands/script.js';
import { defineHazard, placeOf, type HazardKind } from '../hazard.js';

export const descendsIntoRemoved: HazardKind = defineHazard('descends-into-removed', {
  severity: 'error',
  description: 'Require `-prune` where a directory is removed while `find` is at it',
  rationale:
    '`-exec rm -rf {} \\;` removes the directory, and then `find` wants to enter it: “No such file or directory”. All the directories go, but the command has failed, and `make` stops there.',
  *discover({ cleanups }) {
    for (const { simulation, command } of cleanups) {
      const failure = simulation?.failures.find(({ kind }) => kind === 'descends');
      if (failure === undefined) continue;
      const { by } = failure;
      const edits =
        command.script && replacing(command.script, [by.span[0], by.span[0]], '-prune ');
      yield {
        message: `\`find\` fails here, because it wants to enter what \`${by.args[0]?.text ?? 'rm'}\` has just removed. Write \`-prune\` before \`${by.name}\`.`,
        range: placeOf(command, by.span),
        suggestions: edits === undefined ? [] : [{ title: 'Write `-prune` before it', edits }],
      };
    }
  },
});
