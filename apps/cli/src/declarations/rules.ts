import { Option, type Command } from 'commander';

import type { RulesOptions } from '../commands/rules.js';

/** Declares `nopycache rules`. */
export function addRules(program: Command, exit: (code: number) => void): void {
  program
    .command('rules')
    .description('list all rules that check goes by, a line each')
    .addOption(new Option('--json', 'print them as JSON').helpGroup('Output:'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: RulesOptions) => {
      const { rulesCommand } = await import('../commands/rules.js');
      exit(await rulesCommand(options));
    });
}

const EXAMPLES = `
Each line is a rule, how grave its findings are (off: unless it is switched on),
and what it is about.

Examples:
  nopycache rules                     all of them
  nopycache rules | grep makefile/    those of one place
  nopycache check --explain PYC010    more on one
  nopycache check --rule PYC010:off   without one
`;
