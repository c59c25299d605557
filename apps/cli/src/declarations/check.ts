import { Option, type Command } from 'commander';

import type { CheckOptions } from '../commands/check.js';
import { addConfigOptions, addReportOptions } from './report-options.js';

/** Options that `fix` takes because `check` has them: they mean what it does anyway, and `--dry-run`. */
interface FixOptions extends CheckOptions {
  readonly dryRun?: true;
}

/** Declares `nopycache check` and `nopycache fix`. */
export function addCheck(program: Command, exit: (code: number) => void): void {
  const run = async (paths: string[], options: CheckOptions): Promise<void> => {
    const { checkCommand } = await import('../commands/check.js');
    exit(await checkCommand(paths, options));
  };
  const check = declare(
    program,
    'check',
    'say what lets bytecode into git, images and editors here',
  );
  check.addOption(fixingOption('--fix', 'fix what can be fixed without asking'));
  addFixSuggestions(check).addOption(fixingOption('--diff', 'only show what --fix would change'));
  addHow(check).addHelpText('after', CHECK_EXAMPLES).action(run);

  const fix = declare(program, 'fix', 'fix what check finds, as far as that needs nobody’s yes');
  addFixSuggestions(fix)
    .addOption(fixingOption('-n, --dry-run', 'only show what would change, as a diff'))
    .addOption(fixingOption('--fix', 'as it does anyway').hideHelp())
    .addOption(fixingOption('--diff', 'as --dry-run').hideHelp());
  addHow(fix)
    .addHelpText('after', FIX_EXAMPLES)
    .action(async (paths: string[], { dryRun, ...options }: FixOptions) => {
      await run(paths, { ...options, fix: true, ...(dryRun === true && { diff: true }) });
    });
}

function declare(program: Command, name: string, description: string): Command {
  const command = program
    .command(name)
    .description(description)
    .argument('[files...]', 'files, directories and patterns (default: the current directory)')
    .addOption(
      new Option('--rule <id:severity>', "a rule's severity: error, warning, info, off; repeatable")
        .argParser((value: string, before: readonly string[] | undefined) => [
          ...(before ?? []),
          value,
        ])
        .helpGroup('What:'),
    )
    .addOption(
      new Option('--global', 'also your own ignore file for all repositories').helpGroup('What:'),
    );
  return addConfigOptions(command)
    .addOption(
      new Option('--no-inline-config', 'heed no comments that ask not to be told').helpGroup(
        'What:',
      ),
    )
    .addOption(
      new Option('--stdin-filename <path>', 'what the standard input (-) is').helpGroup('What:'),
    );
}

function fixingOption(flags: string, description: string): Option {
  return new Option(flags, description).helpGroup('Fixing:');
}

function addFixSuggestions(command: Command): Command {
  return command.addOption(
    fixingOption('--fix-suggestions', 'also make the changes that need your yes; this is it'),
  );
}

function addHow(command: Command): Command {
  return addReportOptions(command)
    .addOption(new Option('-q, --quiet', 'show and count errors only').helpGroup('Output:'))
    .addOption(
      new Option('-o, --output-file <file>', 'write the report into a file').helpGroup('Output:'),
    )
    .addOption(
      new Option('--explain <rule>', 'say what a rule is about, and check nothing').helpGroup(
        'Output:',
      ),
    );
}

const CHECK_EXAMPLES = `
It looks at ignore files, Dockerfiles, Makefiles, settings of editors, project
files such as package.json and workflows, and at what git tracks.

Examples:
  nopycache check                                   below the current directory
  nopycache check services/api Makefile             only there
  nopycache check --explain PYC001                  about a rule; nopycache rules lists all
  nopycache check --rule git/tracked-bytecode:off   without a rule
  nopycache check --format sarif --output-file nopycache.sarif

Exit codes: 1 with an error, more warnings than pass, or a diff; 2 where the
command, the configuration or a file needs mending.
`;

const FIX_EXAMPLES = `
Each file is written in one step. One that cannot be written is named and stays
as it is; the others are written all the same.

Examples:
  nopycache fix --dry-run               look first
  nopycache fix                         below the current directory
  nopycache fix services/api Makefile   only there
  nopycache fix --fix-suggestions       also what is not certain to be meant so

Exit codes: 0 with nothing left; 1 with an error or more warnings than pass
left, or with --dry-run something to change; 2 where the command, the
configuration or a file needs mending.
`;
