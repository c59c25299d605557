import {
  DEBRIS_TOPIC_NAMES,
  DiskError,
  PROTECTIONS,
  SELECTABLE_CLASSES,
} from '@nopycache/core/disk';
import { Command, CommanderError, Option } from 'commander';

import type { CleanCommandOptions } from './commands/clean.js';
import type { PrefixGcOptions } from './commands/prefix-gc.js';
import type { PrefixStatusOptions } from './commands/prefix-status.js';
import type { RedirectCommandOptions } from './commands/redirect.js';
import type { ScanCommandOptions } from './commands/scan.js';
import { warn } from './commands/warn.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { addCheck } from './declarations/check.js';
import { addDoctor } from './declarations/doctor.js';
import { addInit } from './declarations/init.js';
import { addHide } from './declarations/hide.js';
import { addStaged } from './declarations/staged.js';
import { EXIT } from './exit-codes.js';
import { addCollectionOptions } from './options/collection-options.js';
import { addRedirectOptions } from './options/redirect-options.js';
import { addSelectionOptions } from './options/scan-options.js';
import { UsageError } from './usage-error.js';

const CURRENT_DIRECTORY = ['.'];

/** Runs the command line. @returns the exit code; only the program's own faults are thrown */
export async function run(args: readonly string[], version: string): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram(version, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof Error && error.name === 'AbortError') {
    warn('Interrupted; nothing was changed.');
    return EXIT.interrupted;
  }
  if (!(error instanceof DiskError) && !isUsageError(error)) throw error;
  error.message.split('\n').forEach(warn);
  return EXIT.usage;
}

/** Ours, or that of `@nopycache/check-command`, which is loaded only where something is checked. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UsageError';
}

/** The commands with their options; actions load what they need when they run. */
function buildProgram(version: string, exit: (code: number) => void): Command {
  const program = new Command('nopycache')
    .description("Keeps Python's bytecode out of git, editors, images, and off the disk.")
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('Run nopycache --help for the commands and options.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', EXAMPLES);
  addScan(program, exit);
  addClean(program, exit);
  addRedirect(program, exit);
  addHide(program, exit);
  addPrefix(program, exit);
  addInit(program, exit);
  addCheck(program, exit);
  addStaged(program, exit);
  addDoctor(program, exit);
  addCompletion(program, exit);
  program.commands.forEach((command) => {
    nameHelp(command, program.name());
  });
  return program;
}

/** Has each command's errors point to its own help. */
function nameHelp(command: Command, parents: string): void {
  const path = `${parents} ${command.name()}`;
  command.showHelpAfterError(`Run ${path} --help for its options.`);
  command.commands.forEach((inner) => {
    nameHelp(inner, path);
  });
}

function namesOf({ commands }: Command): string[] {
  return commands.map((command) => command.name());
}

function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option('--json', 'print the whole result as JSON').helpGroup('Output:'))
    .addOption(
      new Option('-0, --null', 'print paths only, separated by NUL')
        .conflicts(['json', 'list'])
        .helpGroup('Output:'),
    )
    .addOption(
      new Option('-l, --list', 'print every entry, one a line')
        .conflicts(['json'])
        .helpGroup('Output:'),
    );
}

function addScan(program: Command, exit: (code: number) => void): void {
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
    .addHelpText('after', SCAN_EXAMPLES + VALUES)
    .action(async (directories: string[], options: ScanCommandOptions) => {
      const { refuseMistyped } = await import('./commands/mistyped.js');
      refuseMistyped(directories, namesOf(program));
      const { scanCommand } = await import('./commands/scan.js');
      exit(await scanCommand(directories.length > 0 ? directories : CURRENT_DIRECTORY, options));
    });
}

function addClean(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('clean')
    .description('remove what scan finds')
    .argument('[directories...]', 'where to look (default: the current directory)');
  addOutputOptions(addSelectionOptions(command))
    .addOption(new Option('-n, --dry-run', 'only say what would be removed').helpGroup('Safety:'))
    .addOption(
      new Option('--plan <file>', 'carry out a plan that scan --json wrote; - is stdin').helpGroup(
        'Safety:',
      ),
    )
    .addHelpText('after', CLEAN_EXAMPLES + VALUES)
    .action(async (directories: string[], options: CleanCommandOptions) => {
      const { cleanCommand } = await import('./commands/clean.js');
      const wereGiven = directories.length > 0;
      exit(await cleanCommand(wereGiven ? directories : CURRENT_DIRECTORY, wereGiven, options));
    });
}

function addRedirect(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('redirect')
    .description('have Python write bytecode into a cache directory, out of every tree');
  addRedirectOptions(command)
    .addHelpText('after', REDIRECT_EXAMPLES)
    .action(async (options: RedirectCommandOptions) => {
      const { redirectCommand } = await import('./commands/redirect.js');
      exit(await redirectCommand(options));
    });
}

function addPrefix(program: Command, exit: (code: number) => void): void {
  const prefix = program
    .command('prefix')
    .description('look after the directory that bytecode is redirected to');
  prefix
    .command('status')
    .description('say where each interpreter writes bytecode, and what lies there; changes nothing')
    .addOption(new Option('--json', 'print the whole result as JSON').helpGroup('Output:'))
    .addHelpText('after', PREFIX_EXAMPLES + STATUS_EXIT_CODES)
    .action(async (options: PrefixStatusOptions) => {
      const { prefixStatusCommand } = await import('./commands/prefix-status.js');
      exit(await prefixStatusCommand(options));
    });
  const gc = prefix
    .command('gc')
    .description('remove from there what nothing reads any more')
    .argument('[directories...]', 'which (default: those that the interpreters write to)');
  addOutputOptions(addCollectionOptions(gc))
    .addHelpText('after', PREFIX_EXAMPLES)
    .action(async (directories: string[], options: PrefixGcOptions) => {
      const { prefixGcCommand } = await import('./commands/prefix-gc.js');
      exit(await prefixGcCommand(directories, options));
    });
}

function addCompletion(program: Command, exit: (code: number) => void): void {
  program
    .command('completion')
    .description('print a completion script for a shell')
    .argument('<shell>', SHELLS.join(', '))
    .addHelpText('after', COMPLETION_EXAMPLES)
    .action(async (shell: string) => {
      const { completionScript } = await import('./completion/script.js');
      if (!SHELLS.some((name) => name === shell)) {
        throw new UsageError(
          `There is no completion for "${shell}". Choose from: ${SHELLS.join(', ')}.`,
        );
      }
      process.stdout.write(completionScript(shell as Shell, program));
      exit(EXIT.ok);
    });
}

const EXAMPLES = `
Examples:
  nopycache                        what there is below the current directory
  nopycache clean --dry-run        what would be removed
  nopycache clean                  remove it
  nopycache help clean             all about one command

Exit codes:
  0  done
  1  something was found (scan --fail-on-found), or not all could be removed or looked at
  2  the command or its environment needs mending
  130  interrupted
`;

const SCAN_EXAMPLES = `
Examples:
  nopycache scan services libs               two directories
  nopycache scan --sizes --headers           also what it takes on disk, and what is stale
  nopycache scan --only orphan,temporary     only what no import will ever use
  nopycache scan --json > plan.json          a plan to read, and to carry out with clean --plan
  nopycache scan -0 | xargs -0 ls -l         paths for other programs
  nopycache scan --fail-on-found             for CI
`;

const CLEAN_EXAMPLES = `
Examples:
  nopycache clean --dry-run                      look first
  nopycache clean --plan plan.json               carry out a plan that was read and approved
  nopycache clean --only stale-interpreter       keep what the pinned interpreters use
  nopycache clean --older-than 30d --husks       also directories that a branch switch left
  nopycache clean --debris=pytest,mypy,ruff      also these tools' caches
`;

const VALUES = `
Classes:      ${SELECTABLE_CLASSES.join(', ')}
Protections:  ${PROTECTIONS.join(', ')}
Topics:       ${DEBRIS_TOPIC_NAMES.join(', ')}
`;

const REDIRECT_EXAMPLES = `
Examples:
  nopycache redirect --dry-run                   look first
  nopycache redirect                             in the start-up files of your shell
  nopycache redirect --shell bash,fish --alias   of two shells, with rm-pycache and show-pycache
  nopycache redirect --prefix /var/tmp/me/pyc    into a directory of your choice
  nopycache redirect --shell tox                 what tox needs besides
  nopycache redirect --remove                    take it back, byte for byte
`;

const PREFIX_EXAMPLES = `
Examples:
  nopycache prefix status                 who writes where, and how much of it is waste
  nopycache prefix gc --dry-run           look first
  nopycache prefix gc                     remove what has no source or no interpreter any more
  nopycache prefix gc --older-than 90d    also what was written longer ago than that
  nopycache prefix gc -n --json > plan.json && nopycache prefix gc --plan plan.json
`;

const STATUS_EXIT_CODES = `
Exit codes: 1 where a prefix would not work as it is meant (relative, with a ~, not writable, open to others), or where
            PYTHONDONTWRITEBYTECODE keeps Python from writing any.
`;

const COMPLETION_EXAMPLES = `
Examples:
  nopycache completion bash > ~/.local/share/bash-completion/completions/nopycache
  nopycache completion zsh > ~/.zfunc/_nopycache      (a directory in $fpath)
  nopycache completion fish > ~/.config/fish/completions/nopycache.fish
`;
