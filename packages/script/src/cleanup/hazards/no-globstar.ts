import { baseName } from '../../commands/unwrap.js';
import { mentionsBytecode } from '../bytecode-words.js';
import { defineHazard, type HazardKind } from '../hazard.js';
import { safeCommand } from '../safe-command.js';

export const noGlobstar: HazardKind = defineHazard('no-globstar', {
  severity: 'error',
  description: 'Disallow `**` in words for a shell that takes it for `*`',
  rationale:
    'sh knows no `**`, and bash only after `shopt -s globstar`: `**/__pycache__` is `*/__pycache__`, the directories exactly one level down. The others stay, and nothing is said of them.',
  *discover({ commands, cleanups }) {
    if (commands.some(({ words }) => words.some(({ text }) => text === 'globstar'))) return;
    for (const command of commands) {
      const cleanup = cleanups.find((each) => each.command === command);
      const program = baseName(command.words[0]?.text);
      if (!/^(?:rm|rmdir|rimraf|del|del-cli|trash)$/.test(program)) continue;
      for (const { text = '', glob, source, range } of command.words) {
        if (!glob || !/(?:^|\/)\*\*(?:\/|$)/.test(text) || !mentionsBytecode(text)) continue;
        yield {
          message: `The shell takes \`**\` for \`*\` here: \`${source}\` is what lies one directory down, and no more. ${remedyFor(program, text)}.`,
          range,
          suggestions: cleanup === undefined ? [] : safeCommand(cleanup),
        };
      }
    }
  },
});

/** Programs from npm know `**` themselves, where the shell leaves it to them; rimraf since version 4 where it is asked to. */
function remedyFor(program: string, pattern: string): string {
  if (program === 'rm' || program === 'rmdir') return 'Use `find`';
  const option = program === 'rimraf' ? ' --glob' : '';
  return `Quote it: \`${program}${option} "${pattern}"\``;
}
