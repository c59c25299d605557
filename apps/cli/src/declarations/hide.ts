import { EDITOR_NAMES, SCOPES } from '@nopycache/editors/names';
import { Option, type Command } from 'commander';

import type { HideCommandOptions } from '../commands/hide.js';
import { addEditOptions } from '../options/edit-options.js';
import { listOf } from '../options/lists.js';
import { namesParagraph } from './help.js';

/** Declares `nopycache hide`. */
export function addHide(program: Command, exit: (code: number) => void): void {
  const command = program
    .command('hide')
    .description('hide bytecode in editors')
    .addOption(
      new Option('--editor <names>', 'whose files, separated by commas (default: those found)')
        .argParser(listOf(EDITOR_NAMES))
        .helpGroup('What:'),
    )
    .addOption(
      new Option('--scope <scope>', 'whose settings, the project’s or your own (default: project)')
        .choices(SCOPES)
        .helpGroup('What:'),
    )
    .addOption(
      new Option('--file <file>', 'this file instead of those that are found').helpGroup('What:'),
    )
    .addOption(new Option('--watcher', 'VS Code: do not watch it either').helpGroup('What:'))
    .addOption(new Option('--search', 'VS Code: do not search in it either').helpGroup('What:'));
  addEditOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: HideCommandOptions) => {
      const { hideCommand } = await import('../commands/hide.js');
      exit(await hideCommand(options));
    });
}

const EXAMPLES = `
Examples:
  nopycache hide --dry-run                 look first
  nopycache hide                           in the settings that this project has of editors
  nopycache hide --scope user              in your own, of every editor that is found
  nopycache hide --editor nerdtree,netrw   in the vimrc
  nopycache hide --file app.code-workspace
  nopycache hide --remove                  take it back

${namesParagraph('Editors', EDITOR_NAMES)}
Exit codes: 1 where something was left to you: your own choices, or lines to
paste.
`;
