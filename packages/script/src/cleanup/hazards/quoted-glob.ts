import { mentionsBytecode } from '../bytecode-words.js';
import { defineHazard, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';

export const quotedGlob: HazardKind = defineHazard('quoted-glob', {
  severity: 'error',
  description: 'Disallow quotes around patterns that the shell is to replace',
  rationale:
    '`rm` knows no patterns: the shell does. In quotes it leaves them as they are, and `rm -f "*.pyc"` removes a file of just that name, which there is not. With `-f` nothing is said of it.',
  *discover({ cleanups }) {
    for (const cleanup of cleanups) {
      if (cleanup.find !== undefined) continue;
      for (const { text = '', glob, source, range } of cleanup.remove?.targets ?? []) {
        if (glob || !/[*?]|\[.+\]/.test(text) || !mentionsBytecode(text)) continue;
        yield {
          message: `In quotes \`${source}\` is the name of one file, and no pattern. Use \`find\`, or take the quotes away.`,
          range,
          suggestions: safeCommand(cleanup),
        };
      }
    }
  },
});
