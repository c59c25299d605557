import {
  DEBRIS_TOPIC_NAMES,
  PROTECTIONS,
  SELECTABLE_CLASSES,
  type DebrisTopicName,
  type Protection,
  type ScanOptions,
  type SelectableClass,
} from '@nopycache/core/disk';
import { Option, type Command } from 'commander';

import { momentBefore } from './age.js';
import { listOf } from './lists.js';
import { pythonVersions } from './python.js';
import { sourceSuffixes } from './suffixes.js';

/** The options that say what is looked for, as commander gives them. */
export interface SelectionOptions {
  readonly only?: readonly SelectableClass[];
  readonly include?: readonly Protection[];
  readonly olderThan?: Date;
  readonly python?: readonly string[];
  readonly sourceSuffix?: readonly string[];
  readonly headers?: true;
  readonly husks?: true;
  readonly debris?: true | readonly DebrisTopicName[];
  readonly sizes?: true;
  readonly oneFileSystem?: true;
  readonly requireGit?: true;
  readonly force?: true;
}

/** Adds the options of {@link SelectionOptions} to a command. */
export function addSelectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--only <classes>', 'remove only these classes, separated by commas')
        .argParser(listOf(SELECTABLE_CLASSES))
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--include <protections>', 'remove what is kept for these reasons as well')
        .argParser(listOf(PROTECTIONS))
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--older-than <age>', 'only files not modified since: 30d, 12h, 2026-01-31')
        .argParser((value: string) => momentBefore(value))
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option(
        '--python <versions>',
        'interpreters in use, for --only stale-interpreter (default: those the project pins)',
      )
        .argParser(pythonVersions)
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--source-suffix <suffixes>', 'further endings of sources, as in .hy,.pyx')
        .argParser(sourceSuffixes)
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--headers', 'open every file to tell stale and corrupt ones').helpGroup(
        'Selection:',
      ),
    )
    .addOption(
      new Option('--husks', 'also directories in which only bytecode was left').helpGroup(
        'Selection:',
      ),
    )
    .addOption(
      new Option('--debris [topics]', "also tools' caches, all or these topics")
        .argParser(listOf(DEBRIS_TOPIC_NAMES))
        .helpGroup('Selection:'),
    )
    .addOption(
      new Option('--one-file-system', 'do not enter other file systems').helpGroup('Safety:'),
    )
    .addOption(
      new Option('--require-git', 'fail where git cannot say what it tracks').helpGroup('Safety:'),
    )
    .addOption(new Option('--force', 'accept / and the home directory').helpGroup('Safety:'))
    .addOption(new Option('--sizes', 'measure what it takes on disk').helpGroup('Output:'));
}

/** What the options ask of a scan. */
export function scanOptionsOf(options: SelectionOptions): ScanOptions {
  return {
    only: options.only,
    include: options.include,
    modifiedBefore: options.olderThan,
    keepInterpreters: options.python,
    sourceSuffixes:
      options.sourceSuffix === undefined ? undefined : ['.py', '.pyw', ...options.sourceSuffix],
    headers: options.headers,
    husks: options.husks,
    debris: options.debris,
    sizes: options.sizes,
    oneFileSystem: options.oneFileSystem,
    requireGit: options.requireGit,
    force: options.force,
  };
}
