import { FORMAT_NAMES } from './format-names.js';
import { InvalidArgumentError, Option, type Command } from 'commander';

/** Adds the options of commands that report findings. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', 'how findings are shown')
        .choices(FORMAT_NAMES)
        .default('pretty')
        .helpGroup('Output:'),
    )
    .addOption(
      new Option('--max-warnings <count>', 'so many warnings pass (default: none)')
        .argParser(count)
        .helpGroup('Output:'),
    )
    .addOption(
      new Option('--config <file>', 'the configuration (default: the nearest)').helpGroup('What:'),
    )
    .addOption(new Option('--no-config', 'read no configuration').helpGroup('What:'));
}

function count(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a number from 0 up.');
}
