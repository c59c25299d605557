import { DiskError } from '@nopycache/core/disk';
import { Command, CommanderError } from 'commander';

import { warn } from './commands/warn.js';
import { addCheck } from './declarations/check.js';
import { addClean } from './declarations/clean.js';
import { addCompletion } from './declarations/completion.js';
import { addDoctor } from './declarations/doctor.js';
import { addHelp, HELP_CONFIGURATION, refuseHelpOfUnknown } from './declarations/help.js';
import { addHide } from './declarations/hide.js';
import { addInit } from './declarations/init.js';
import { addPrefix } from './declarations/prefix.js';
import { addRedirect } from './declarations/redirect.js';
import { addRules } from './declarations/rules.js';
import { addScan } from './declarations/scan.js';
import { addStaged } from './declarations/staged.js';
import { EXIT } from './exit-codes.js';

/** Runs the command line. @returns the exit code; only the program's own faults are thrown */
export async function run(args: readonly string[], version: string): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram(version, (result) => {
    code = result;
  });
  try {
    refuseHelpOfUnknown(args, program);
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

/** Adds a command. */
type Addition = (program: Command, exit: (code: number) => void) => void;

/** The commands, by the headings of the help. */
const COMMANDS: readonly (readonly [heading: string, additions: readonly Addition[]])[] = [
  ['Look and remove:', [addScan, addClean]],
  ['Set a project up:', [addInit, addHide, addRedirect, addPrefix]],
  ['Check and fix:', [addCheck, addStaged, addRules]],
  ['Find out:', [addDoctor, addHelp, addCompletion]],
];

/** The commands with their options; actions load what they need when they run. */
function buildProgram(version: string, exit: (code: number) => void): Command {
  const program = new Command('nopycache')
    .description("Keeps Python's bytecode out of git, editors, images, and off the disk.")
    .usage('[command] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('Run nopycache --help for the commands and options.')
    .exitOverride()
    .configureHelp(HELP_CONFIGURATION)
    .addHelpText('after', EXAMPLES);
  for (const [heading, additions] of COMMANDS) {
    program.commandsGroup(heading);
    additions.forEach((add) => {
      add(program, exit);
    });
  }
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

const EXAMPLES = `
Without a command it scans.

Examples:
  nopycache                   what there is below the current directory
  nopycache clean --dry-run   what would be removed
  nopycache clean             remove it
  nopycache check             what lets bytecode into git, images and editors here
  nopycache fix --dry-run     how that would be mended
  nopycache clean --help      all about one command

Exit codes:
  0    done
  1    something was found, or not all could be done or looked at
  2    the command or its environment needs mending
  130  interrupted
`;
