import {
  readArguments,
  readChoice,
  UsageError,
  type Arguments,
  type CommandOption,
} from '@nopycache/check-command';

import type { AddOptions } from '../target/add.js';

/** What `nopycache-make` can do to a file. */
export const ACTIONS = ['add', 'update', 'remove'] as const;

export type Action = (typeof ACTIONS)[number];

/** What a command was asked to do, besides its action. */
export interface Request {
  /** Default: the file that make reads here. */
  readonly file: string | undefined;
  readonly create: boolean;
  readonly dryRun: boolean;
  readonly help: boolean;
  readonly options: AddOptions;
}

interface ActionOption extends CommandOption {
  /** Default: all. */
  readonly only?: readonly Action[];
}

const WRITING: readonly Action[] = ['add', 'update'];

/** The options of the actions, as the help shows them. */
export const ACTION_OPTIONS: readonly ActionOption[] = [
  {
    name: 'file',
    short: 'f',
    argument: 'FILE',
    description: 'the Makefile; default: the one that GNU make reads here',
  },
  {
    name: 'dry-run',
    short: 'n',
    description: 'print what would change, as a diff, and write nothing',
  },
  {
    name: 'target',
    argument: 'NAME',
    description: 'the target that removes bytecode; default: clean-pyc',
    only: WRITING,
  },
  {
    name: 'list-target',
    argument: 'NAME',
    description: 'the target that lists it; default: list-pyc',
    only: WRITING,
  },
  { name: 'no-list-target', description: 'add no such target', only: WRITING },
  {
    name: 'hook',
    argument: 'NAME',
    description: 'a target of the file that is to remove bytecode too, such as clean',
    only: WRITING,
  },
  { name: 'no-hook', description: 'hook into none, which is the default', only: WRITING },
  {
    name: 'engine',
    argument: 'NAME',
    description: 'find (default): the system’s; nopycache: npx nopycache clean',
    only: WRITING,
  },
  {
    name: 'skip',
    argument: 'NAME',
    description: 'a further directory that find leaves alone; may be repeated',
    only: WRITING,
  },
  { name: 'no-skip', description: 'skip no further directories, the default', only: WRITING },
  {
    name: 'loose',
    description: 'with find: also .pyc and .pyo outside __pycache__, though one may have no source',
    only: WRITING,
  },
  { name: 'no-loose', description: 'leave these alone, which is the default', only: WRITING },
  {
    name: 'help-style',
    argument: 'STYLE',
    description: 'how targets are described: after, above, none; default: as in the file',
    only: WRITING,
  },
  { name: 'create', description: 'make a Makefile where there is none', only: ['add'] },
  {
    name: 'allow-default-goal',
    description: 'even if a bare `make` would clean then',
    only: ['add'],
  },
  { name: 'force', description: 'overwrite or remove a block that somebody has changed' },
  { name: 'help', short: 'h', description: 'print this' },
];

/** Reads the arguments after an action. @throws {UsageError} */
export function readRequest(action: Action, args: readonly string[]): Request {
  const known = ACTION_OPTIONS.filter(({ only }) => only?.includes(action) ?? true);
  const { given, paths } = readArguments(args, known);
  const [path] = paths;
  if (path !== undefined) {
    throw new UsageError(`${path}: ${action} takes no paths. Name a Makefile with --file.`);
  }
  const names = given.map(({ option }) => option.name);
  const values = new Map(given.map(({ option, value }) => [option.name, value]));
  const isNew = names.includes('create');
  return {
    file: values.get('file'),
    create: isNew,
    dryRun: names.includes('dry-run'),
    help: names.includes('help'),
    options: {
      target: values.get('target'),
      listTarget: unlessLast(names, 'no-list-target', 'list-target', values),
      hook: unlessLast(names, 'no-hook', 'hook', values),
      engine: choice('engine', values, ['find', 'nopycache']),
      skip: skipped(given),
      loose: names.findLast((name) => name.endsWith('loose'))?.startsWith('loose'),
      help: choice('help-style', values, ['after', 'above', 'none']),
      force: names.includes('force'),
      allowDefaultGoal: names.includes('allow-default-goal'),
    },
  };
}

/** The names given since the last `--no-skip`; `undefined` where nothing was said of them. */
function skipped(given: Arguments<ActionOption>['given']): readonly string[] | undefined {
  const said = given.filter(({ option }) => /^(?:no-)?skip$/.test(option.name));
  if (said.length === 0) return undefined;
  const from = said.findLastIndex(({ option }) => option.name === 'no-skip');
  return said.slice(from + 1).map(({ value }) => value);
}

/** The value of an option, or empty where its opposite was given after it. */
function unlessLast(
  names: readonly string[],
  opposite: string,
  name: string,
  values: ReadonlyMap<string, string>,
): string | undefined {
  const last = names.findLast((given) => given === opposite || given === name);
  return last === opposite ? '' : values.get(name);
}

function choice<Name extends string>(
  option: string,
  values: ReadonlyMap<string, string>,
  choices: readonly Name[],
): Name | undefined {
  const value = values.get(option);
  return value === undefined ? undefined : readChoice(option, value, choices);
}
