import { DEBRIS_TOPIC_NAMES, PROTECTIONS, SELECTABLE_CLASSES } from '@nopycache/core/disk';
import { Option, type Command } from 'commander';

import type { ScanCommandOptions } from '../commands/scan.js';
import { addSelectionOptions } from '../options/scan-options.js';
import { namesParagraph } from './help.js';
import { addOutputOptions } from './output-options.js';

/** Where `scan` and `clean` look unless they are told. */
export const CURRENT_DIRECTORY: readonly string[] = ['.'];

/** Declares `nopycache scan`, which runs where no command is named. */
export function addScan(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('scan', { isDefault: true })
    .description('say what bytecode there is and what would become of it; changes nothing')
    .argument('[directories...]', 'where to look (default: the current directory)');
  addOutputOptions(addSelectionOptions(command))
    .addOption(
      new Option('--fail-on-found', 'exit with 1 when there is something to remove').helpGroup(
        'Output:',
      ),
    )
    .addHelpText('after', EXAMPLES + SELECTION_VALUES)
    .action(async (directories: string[], options: ScanCommandOptions) => {
      const { refuseMistyped } = await import('../commands/mistyped.js');
      refuseMistyped(
        directories,
        program.commands.map((each) => each.name()),
      );
      const { scanCommand } = await import('../commands/scan.js');
      exit(await scanCommand(directories.length > 0 ? directories : CURRENT_DIRECTORY, options));
    });
}

const EXAMPLES = `
Examples:
  nopycache                                of the current directory
  nopycache scan services libs             of two directories
  nopycache scan --sizes --headers         also what it takes on disk, and what is stale
  nopycache scan --only orphan,temporary   only what no import will ever use
  nopycache scan --json > plan.json        a plan to read, and to carry out with clean --plan
  nopycache scan -0 | xargs -0 ls -l       paths for other programs
  nopycache scan --fail-on-found           for CI

Exit codes: 1 where not all could be looked at, or something is there and
--fail-on-found is given; 2 where the command needs mending.
`;

/** The values that selections take, below the help. */
export const SELECTION_VALUES = `
${namesParagraph('Classes', SELECTABLE_CLASSES)}${namesParagraph('Protections', PROTECTIONS)}${namesParagraph('Topics', DEBRIS_TOPIC_NAMES)}What each is: https://github.com/nopycache/nopycache/blob/main/docs/what-is-removed.md
`;
