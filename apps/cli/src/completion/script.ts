import type { Command } from 'commander';

import { bashScript } from './bash.js';
import { completedCommands, type CompletedCommand } from './commands.js';
import { fishScript } from './fish.js';
import type { Shell } from './shells.js';
import { zshScript } from './zsh.js';

const WRITERS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The completion script for a shell. */
export function completionScript(shell: Shell, program: Command): string {
  return WRITERS[shell](completedCommands(program));
}
