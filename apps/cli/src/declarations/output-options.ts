import { Option, type Command } from 'commander';

/** Adds the options of commands that say what they find or remove. */
export function addOutputOptions(command: Command): Command {
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
