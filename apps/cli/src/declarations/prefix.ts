import { Option, type Command } from 'commander';

import type { PrefixGcOptions } from '../commands/prefix-gc.js';
import type { PrefixStatusOptions } from '../commands/prefix-status.js';
import { addCollectionOptions } from '../options/collection-options.js';
import { addOutputOptions } from './output-options.js';

/** Declares `nopycache prefix` with its commands. */
export function addPrefix(program: Command, exit: (code: number) => void): void {
  const prefix = program
    .command('prefix')
    .description('look after the directory that bytecode is redirected to')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  prefix
    .command('status')
    .description('say where each interpreter writes bytecode, and what lies there; changes nothing')
    .addOption(new Option('--json', 'print the whole result as JSON').helpGroup('Output:'))
    .addHelpText('after', EXAMPLES + STATUS_EXIT_CODES)
    .action(async (options: PrefixStatusOptions) => {
      const { prefixStatusCommand } = await import('../commands/prefix-status.js');
      exit(await prefixStatusCommand(options));
    });
  const gc = prefix
    .command('gc')
    .description('remove from there what nothing reads any more')
    .argument('[directories...]', 'which (default: those that the interpreters write to)');
  addOutputOptions(addCollectionOptions(gc))
    .addHelpText('after', EXAMPLES)
    .action(async (directories: string[], options: PrefixGcOptions) => {
      const { prefixGcCommand } = await import('../commands/prefix-gc.js');
      exit(await prefixGcCommand(directories, options));
    });
}

const EXAMPLES = `
Examples:
  nopycache prefix status                 who writes where, and how much of it is waste
  nopycache prefix gc --dry-run           look first
  nopycache prefix gc                     remove what has no source or no interpreter any more
  nopycache prefix gc --older-than 90d    also what was written longer ago than that
  nopycache prefix gc -n --json > plan.json && nopycache prefix gc --plan plan.json
`;

const STATUS_EXIT_CODES = `
Exit codes: 1 where a prefix would not work as it is meant (relative, with a ~,
not writable, open to others), or where PYTHONDONTWRITEBYTECODE keeps Python
from writing any.
`;
