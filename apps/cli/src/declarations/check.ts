import { Option, type Command } from 'commander';

import type { CheckOptions } from '../commands/check.js';
import { addReportOptions } from './report-options.js';

/** Declares `nopycache check` and `nopycache fix`. */
export function addCheck(program: Command, exit: (code: number) => void): void {
  const run = async (paths: string[], options: CheckOptions): Promise<void> => {
    const { checkCommand } = await import('../commands/check.js');
    exit(await checkCommand(paths, options));
  };
  declare(program, 'check', 'say what is wrong in ignore files, Dockerfiles, settings and git')
    .addOption(new Option('--fix', 'fix what can be fixed without asking').helpGroup('What:'))
    .addOption(new Option('--diff', 'only show what --fix would change').helpGroup('What:'))
    .addHelpText('after', EXAMPLES)
    .action(run);
  declare(program, 'fix', 'fix what check finds, as far as that needs nobody’s yes')
    .addOption(
      new Option('-n, --dry-run', 'only show what would change, as a diff').helpGroup('Safety:'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], { dryRun, ...options }: CheckOptions & { dryRun?: true }) => {
      await run(paths, { ...options, fix: true, ...(dryRun === true && { diff: true }) });
    });
}

function declare(program: Command, name: string, description: string): Command {
  const command = program
    .command(name)
    .description(description)
    .argument('[files...]', 'files, directories and patterns (default: the current directory)');
  return addReportOptions(command)
    .addOption(
      new Option('--fix-suggestions', 'fix also what needs a person’s yes').helpGroup('What:'),
    )
    .addOption(
      new Option('--global', 'also your own ignore file for all repositories').helpGroup('What:'),
    )
    .addOption(
      new Option('--rule <id:severity>', 'give a rule a severity, or off; may be repeated')
        .argParser((value: string, before: readonly string[] | undefined) => [
          ...(before ?? []),
          value,
        ])
        .helpGroup('What:'),
    )
    .addOption(new Option('--explain <rule>', 'say what a rule is about').helpGroup('Output:'))
    .addOption(
      new Option('--output-file <file>', 'write the report into a file').helpGroup('Output:'),
    )
    .addOption(new Option('--quiet', 'show and count errors only').helpGroup('Output:'));
}

const EXAMPLES = `
Examples:
  nopycache check                             every place below the current directory
  nopycache check --explain PYC001            about a rule
  nopycache check --rule git/tracked-bytecode:off
  nopycache check --format sarif --output-file nopycache.sarif
  nopycache fix --dry-run                     look first
  nopycache fix services/api Makefile         only there

Exit codes: 1 with an error, more warnings than pass, or a diff; 2 where the command, the configuration or a
file needs mending.
`;
