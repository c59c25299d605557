import type { TextEdit } from '@nopycache/core';

import { replacing } from '../../commands/script.js';
import { primariesOf } from '../find/expression.js';
import { defineHazard, type HazardKind } from '../hazard.js';
import { removesEverything } from './head.js';

export const deletesDirectories: HazardKind = defineHazard('deletes-directories', {
  severity: 'warning',
  description: 'Disallow recursive removal of what is only known by the name of a file',
  rationale:
    'A directory may be called `fixtures.pyc` or `old.pyc`. `rm -r` takes it with all that is in it. `-type f` says that files are meant; `rm` without `-r` says so too.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      const { removed, find, command } = cleanup;
      const [directory] = [...removed].find(([{ kind }]) => kind === 'named-directory') ?? [];
      if (directory === undefined || find === undefined || removesEverything(cleanup)) continue;
      for (const { name, args, word, span } of primariesOf(find.expression)) {
        const pattern = args[0];
        if (!/^-i?name$/.test(name) || !/py[co[]/.test(pattern?.text ?? '')) continue;
        const before: readonly TextEdit[] | undefined =
          command.script && replacing(command.script, [span[0], span[0]], '-type f ');
        yield {
          message: `This removes directories called like \`${pattern?.text ?? ''}\` with all that is in them. Put \`-type f\` before \`${name}\`.`,
          range: [word.range[0], pattern?.range[1] ?? word.range[1]],
          suggestions:
            before === undefined ? [] : [{ title: 'Put `-type f` before it', edits: before }],
        };
      }
    }
  },
});
