import { Option, type Command } from 'commander';

/** Adds the options of commands that edit people's files, and can take that back. */
export function addEditOptions(command: Command): Command {
  return command
    .addOption(new Option('--remove', 'take back what was written').helpGroup('What:'))
    .addOption(
      new Option('-n, --dry-run', 'only show what would change, as a diff').helpGroup('Safety:'),
    )
    .addOption(
      new Option('--force', "overwrite what was changed inside nopycache's own block").helpGroup(
        'Safety:',
      ),
    );
}
