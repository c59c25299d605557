import { Option, type Command } from 'commander';

import type { StagedOptions } from '../commands/staged.js';
import { addConfigOptions, addReportOptions } from './report-options.js';

/** Declares `nopycache staged`. */
export function addStaged(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('staged')
    .description('check and fix what the next commit brings, and refuse bytecode in it');
  addConfigOptions(command).addOption(
    new Option('--no-fix', 'only say what is wrong').helpGroup('Safety:'),
  );
  addReportOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: StagedOptions) => {
      const { stagedCommand } = await import('../commands/staged.js');
      exit(await stagedCommand(options));
    });
}

const EXAMPLES = `
Fixes are staged, and made in the files as well; what is not staged stays as it
is.

Examples:
  nopycache staged            in a pre-commit hook
  nopycache staged --no-fix   only look

Exit codes: 1 with bytecode, an error or a warning left; 2 where git cannot be
asked, or the configuration needs mending.
`;
