import { InvalidArgumentError, Option, type Command } from 'commander';

import { FORMAT_NAMES } from './format-names.js';

/** Adds the options for what a command checks by. */
export function addConfigOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-c, --config <file>', 'the configuration (default: the nearest)').helpGroup(
        'What:',
      ),
    )
    .addOption(new Option('--no-config', 'read no configuration').helpGroup('What:'));
}

/** Adds the options for how findings are reported. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <name>', 'how findings are shown')
        .choices(FORMAT_NAMES)
        .default('pretty')
        .helpGroup('Output:'),
    )
    .addOption(
      new Option('--max-warnings <count>', 'so many warnings pass (default: 0)')
        .argParser(count)
        .helpGroup('Output:'),
    );
}

function count(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a number from 0 up.');
}
