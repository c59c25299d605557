import { shellWord } from '@nopycache/core';

import { replacing } from '../../commands/script.js';
import { primariesOf } from '../find/expression.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const unquotedPattern: HazardKind = defineHazard('unquoted-pattern', {
  severity: 'error',
  description: 'Require quotes around patterns that are meant for `find`',
  rationale:
    'Without quotes the shell looks for files first. Where the current directory has one that matches, `find` is asked for this name alone; where it has two, `find` stops with an error. The rest of the bytecode stays.',
  *discover({ cleanups }) {
    for (const { find, command } of cleanups) {
      for (const { args, name } of primariesOf(find?.expression)) {
        const [pattern] = args;
        if (!/^-i?(?:name|path|wholename)$/.test(name) || pattern?.glob !== true) continue;
        if (pattern.text === undefined) continue;
        const quoted = shellWord(pattern.text);
        const fix = command.script && replacing(command.script, pattern.span, quoted);
        yield {
          message: `The shell replaces \`${pattern.source}\` by the files here that match. Quote it: \`${quoted}\`.`,
          range: pattern.range,
          ...(fix !== undefined && { fix }),
        };
      }
    }
  },
});
