import { baseName } from '../../commands/unwrap.js';
import { replacing } from '../../commands/script.js';
import { findCommand } from '../find-command.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const cleansIgnored: HazardKind = defineHazard('cleans-ignored', {
  severity: 'error',
  description: 'Disallow removing all that git ignores, where bytecode is meant',
  rationale:
    '`git clean -dX` removes virtual environments, `.env` files with their secrets, editors’ settings and whatever else is ignored. A pattern does not help: `git clean -fX -- "*.pyc"` removes an ignored directory such as `.venv` as a whole (measured with git 2.39).',
  *discover({ commands, options }) {
    for (const { words, range, span, script } of commands) {
      const [program, subcommand, ...rest] = words.map(({ text = '' }) => text);
      if (baseName(program) !== 'git' || subcommand !== 'clean') continue;
      const flags = rest.filter((text) => text.startsWith('-') && text !== '--');
      const letters = flags.filter((text) => /^-[a-zA-Z]+$/.test(text)).join('');
      const paths = rest.filter((text) => !text.startsWith('-'));
      if (!/[xX]/.test(letters) || /[nei]/.test(letters) || flags.includes('--dry-run')) continue;
      const isMeant = paths.length === 0 ? options.isAboutBytecode : paths.every(isBytecode);
      if (isMeant !== true) continue;
      const start = words[0]?.span[0] ?? span[0];
      const safe = findCommand({ action: 'delete', loose: ['.pyc', '.pyo'] });
      const edits = script && replacing(script, [start, span[1]], safe);
      yield {
        message:
          'This removes what git ignores as a whole: virtual environments, and without a pattern `.env` files too. Use `find`.',
        range,
        suggestions:
          edits === undefined ? [] : [{ title: 'Write a find that leaves all else alone', edits }],
      };
    }
  },
});

function isBytecode(path: string): boolean {
  return /py\[?c|pyo|pycache/.test(path);
}
