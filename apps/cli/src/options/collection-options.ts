import { Option, type Command } from 'commander';

import { momentBefore } from './age.js';
import { pythonVersions } from './python.js';
import { sourceSuffixes } from './suffixes.js';

/** The options that say what is collected in a prefix, as commander gives them. */
export interface CollectionOptions {
  readonly olderThan?: Date;
  readonly python?: readonly string[];
  readonly sourceSuffix?: readonly string[];
  readonly sizes?: true;
  readonly oneFileSystem?: true;
  readonly requireGit?: true;
  readonly dryRun?: true;
  readonly plan?: string;
}

/** Adds the options of {@link CollectionOptions} to a command. */
export function addCollectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--older-than <age>', 'also what was written before: 90d, 12h, 2026-01-31')
        .argParser((value: string) => momentBefore(value))
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--python <versions>', 'interpreters in use (default: those that are installed)')
        .argParser(pythonVersions)
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--source-suffix <suffixes>', 'further endings of sources, as in .hy,.pyx')
        .argParser(sourceSuffixes)
        .helpGroup('Selection:'),
    )
    .addOption(new Option('-n, --dry-run', 'only say what would be removed').helpGroup('Safety:'))
    .addOption(
      new Option('--plan <file>', 'carry out a plan that --dry-run --json wrote').helpGroup(
        'Safety:',
      ),
    )
    .addOption(
      new Option('--one-file-system', 'do not enter other file systems').helpGroup('Safety:'),
    )
    .addOption(
      new Option('--require-git', 'fail where git cannot say what it tracks').helpGroup('Safety:'),
    )
    .addOption(new Option('--sizes', 'measure what it takes on disk').helpGroup('Output:'));
}
