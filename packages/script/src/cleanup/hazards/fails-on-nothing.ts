import { baseName } from '../../commands/unwrap.js';
import { replacing } from '../../commands/script.js';
import type { Cleanup } from '../cleanup.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const failsOnNothing: HazardKind = defineHazard('fails-on-nothing', {
  severity: 'warning',
  description: 'Require `-f` of a cleanup’s `rm`',
  rationale:
    'Without `-f`, `rm` fails where there is nothing to remove: in a fresh checkout, and the second time. `xargs rm` fails there too, because it calls `rm` without a name.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const { remove, outer, last } = cleanup;
      const command = outer ?? last;
      const program = command.words[0];
      if (remove?.program !== 'rm' || remove.force || command.otherwise !== undefined) continue;
      if (program === undefined || isPassedOver(cleanup)) continue;
      const end = program.span[1];
      const edits = command.script && replacing(command.script, [end, end], ' -f');
      yield {
        message: '`rm` fails where there is nothing to remove. Write `rm -f`.',
        range: program.range,
        suggestions: edits === undefined ? [] : [{ title: 'Write `-f`', edits }],
      };
    }
  },
});

/** `xargs -r` calls nothing without input; and for `rm -i` somebody is there. */
function isPassedOver({ remove, last }: Cleanup): boolean {
  const xargs = last.wrapping.findIndex(({ text }) => baseName(text) === 'xargs');
  const options = xargs === -1 ? [] : last.wrapping.slice(xargs + 1);
  const waits = options.some(({ text = '' }) => /^-[0-9nt]*r|^--no-run-if-empty$/.test(text));
  return waits || remove?.options.some(({ text = '' }) => /^-\w*[iI]/.test(text)) === true;
}
