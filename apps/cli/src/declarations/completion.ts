import type { Command } from 'commander';

import { SHELLS, type Shell } from '../completion/shells.js';
import { EXIT } from '../exit-codes.js';
import { UsageError } from '../usage-error.js';

/** Declares `nopycache completion`. */
export function addCompletion(program: Command, exit: (code: number) => void): void {
  program
    .command('completion')
    .description('print a completion script for bash, zsh or fish')
    .argument('<shell>', SHELLS.join(', '))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: string) => {
      const { completionScript } = await import('../completion/script.js');
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
  nopycache completion bash > ~/.local/share/bash-completion/completions/nopycache
  nopycache completion zsh > ~/.zfunc/_nopycache      (a directory in $fpath)
  nopycache completion fish > ~/.config/fish/completions/nopycache.fish
`;
