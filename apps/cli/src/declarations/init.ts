import { SHELL_NAMES } from '@nopycache/shell';
import { Option, type Command } from 'commander';

import type { InitOptions } from '../commands/init.js';
import { LAYER_NAMES } from '../init/layers.js';
import { listOf } from '../options/lists.js';
import { namesParagraph } from './help.js';

/** Declares `nopycache init`. */
export function addInit(program: Command, exit: (code: number) => void): void {
  program
    .command('init')
    .description('set a project up: ignore, hide, do not write, delete, redirect')
    .addOption(
      new Option('--layers <names>', 'what to set up, separated by commas (default: it is asked)')
        .argParser(listOf(LAYER_NAMES))
        .helpGroup('What:'),
    )
    .addOption(
      new Option('--shell <names>', 'whose start-up files (default: those of $SHELL)')
        .argParser(listOf(SHELL_NAMES))
        .helpGroup('What:'),
    )
    .addOption(
      new Option('--prefix <directory>', 'where bytecode goes, with the layer redirect').helpGroup(
        'What:',
      ),
    )
    .addOption(new Option('-y, --yes', 'do not ask').helpGroup('Safety:'))
    .addOption(new Option('-n, --dry-run', 'only show what would change').helpGroup('Safety:'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: InitOptions) => {
      const { initCommand } = await import('../commands/init.js');
      exit(await initCommand(options));
    });
}

const EXAMPLES = `
Examples:
  nopycache init                                    asks, shows the whole change, writes it
  nopycache init --dry-run                          look first
  nopycache init --yes                              all that concerns the project alone
  nopycache init --yes --layers ignore,redirect     these two

${namesParagraph('Layers', LAYER_NAMES)}The layer hide is .vscode/settings.json, which VS Code and its forks read. For
what the project has of other editors: nopycache hide; for your own: --scope user
What each sets up: https://github.com/nopycache/nopycache/blob/main/apps/cli/README.md#init

Exit codes: 1 where something was left to you; 2 where the command or a file
needs mending.
`;
