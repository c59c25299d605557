import { SHELL_NAMES, SNIPPET_NAMES, type ShellName, type SnippetName } from '@nopycache/shell';
import { Option, type Command } from 'commander';

import { addEditOptions } from './edit-options.js';
import { listOf } from './lists.js';

/** Whom start-up files can be written for, or lines shown. */
export const REDIRECT_NAMES: readonly (ShellName | SnippetName)[] = [
  ...new Set([...SHELL_NAMES, ...SNIPPET_NAMES]),
];

/** Adds the options of `redirect` to its command. */
export function addRedirectOptions(command: Command): Command {
  const wanted = command
    .addOption(
      new Option('--shell <names>', 'whose files, separated by commas (default: those of $SHELL)')
        .argParser(listOf(REDIRECT_NAMES))
        .helpGroup('What:'),
    )
    .addOption(
      new Option(
        '--prefix <directory>',
        'where bytecode goes (default: ${XDG_CACHE_HOME:-$HOME/.cache}/cpython)',
      ).helpGroup('What:'),
    )
    .addOption(
      new Option('--file <file>', "a file instead of the shell's own start-up files").helpGroup(
        'What:',
      ),
    )
    .addOption(new Option('--alias', 'define rm-pycache and show-pycache too').helpGroup('What:'));
  return addEditOptions(wanted);
}
