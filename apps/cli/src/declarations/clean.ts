import { Option, type Command } from 'commander';

import type { CleanCommandOptions } from '../commands/clean.js';
import { addSelectionOptions } from '../options/scan-options.js';
import { addOutputOptions } from './output-options.js';
import { CURRENT_DIRECTORY, SELECTION_VALUES } from './scan.js';

/** Declares `nopycache clean`. */
export function addClean(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('clean')
    .description('remove what scan finds')
    .argument('[directories...]', 'where to look (default: the current directory)');
  addOutputOptions(addSelectionOptions(command))
    .addOption(new Option('-n, --dry-run', 'only say what would be removed').helpGroup('Safety:'))
    .addOption(
      new Option(
        '--plan <file>',
        'carry out a plan that scan --json wrote; - is the standard input',
      ).helpGroup('Safety:'),
    )
    .addHelpText('after', EXAMPLES + SELECTION_VALUES)
    .action(async (directories: string[], options: CleanCommandOptions) => {
      const { cleanCommand } = await import('../commands/clean.js');
      const wereGiven = directories.length > 0;
      exit(await cleanCommand(wereGiven ? directories : CURRENT_DIRECTORY, wereGiven, options));
    });
}

const EXAMPLES = `
Examples:
  nopycache clean --dry-run                   look first
  nopycache clean                             below the current directory
  nopycache clean --plan plan.json            carry out a plan that was read and approved
  nopycache clean --only stale-interpreter    keep what the pinned interpreters use
  nopycache clean --older-than 30d --husks    also directories that a branch switch left
  nopycache clean --debris=pytest,mypy,ruff   also these tools' caches

Exit codes: 1 where not all could be looked at or removed; 2 where the command
needs mending, and then nothing was removed; 130 interrupted.
`;
