import { Option, type Command } from 'commander';

/** Adds the options of commands that edit people's files, and can take that back. */
export function addEditOptions(command: Command): Command {
  return command
    .addOption(new Option('--remove', 'take back what was written').helpGroup('What:'))
    .addOption(
      new Option('-n, --dry-run', 'only show the difference it makes').helpGroup('Safety:'),
    )
    .addOption(
      new Option('--force', "overwrite somebody's changes inside our own block").helpGroup(
        'Safety:',
      ),
    );
}
