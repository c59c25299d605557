import type { Command } from 'commander';

import type { RedirectCommandOptions } from '../commands/redirect.js';
import { addRedirectOptions, REDIRECT_NAMES } from '../options/redirect-options.js';
import { namesParagraph } from './help.js';

/** Declares `nopycache redirect`. */
export function addRedirect(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('redirect')
    .description('have Python write bytecode into a cache directory, out of every tree');
  addRedirectOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: RedirectCommandOptions) => {
      const { redirectCommand } = await import('../commands/redirect.js');
      exit(await redirectCommand(options));
    });
}

const EXAMPLES = `
Examples:
  nopycache redirect --dry-run                   look first
  nopycache redirect                             in the start-up files of your shell
  nopycache redirect --shell bash,fish --alias   of two shells, with rm-pycache and show-pycache
  nopycache redirect --prefix /var/tmp/me/pyc    into a directory of your choice
  nopycache redirect --shell tox                 in tox.ini, for its environments
  nopycache redirect --remove                    take it back, byte for byte

${namesParagraph('Shells', REDIRECT_NAMES)}
Exit codes: 1 where something was left to you: a file that sets the variable
already, or lines to paste.
`;
