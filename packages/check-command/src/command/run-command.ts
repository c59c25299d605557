import { explain, FORMAT_NAMES, listRules, type Tool } from '@nopycache/report';

import type { ConfigSource } from '../config/source.js';
import { processIo, type Io } from '../output/io.js';
import { warn } from '../output/notes.js';
import type { Place } from '../place/place.js';
import { UsageError } from '../usage-error.js';
import { helpText } from './help.js';
import { COMMON_OPTIONS, placeOptions, type CommandOption, type PlaceOption } from './options.js';
import { readArguments, type Arguments } from './read-arguments.js';
import { readChoice, readCount, readSection, readSeverities, ruleOf } from './read-values.js';
import { runCheck, type CheckRequest } from './run-check.js';

/** A command that checks one place. */
export interface CheckCommand {
  readonly tool: Tool;
  readonly place: Place;
  /** What it does, in a sentence. */
  readonly summary: string;
  /** Which files it takes from a directory, in a sentence. */
  readonly files: string;
  readonly configSources?: readonly ConfigSource[];
}

/** Runs a command with its arguments (`process.argv.slice(2)`). @returns the exit code, as `runCheck` */
export async function runCheckCommand(
  command: CheckCommand,
  args: readonly string[],
  io: Io = processIo(),
): Promise<0 | 1 | 2> {
  try {
    return await run(command, args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await warn(command.tool.name, [error.message], io);
    return 2;
  }
}

async function run(command: CheckCommand, args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const { tool, place } = command;
  const own = placeOptions(place);
  const options: readonly (CommandOption | PlaceOption)[] = [...own, ...COMMON_OPTIONS];
  const read = readArguments(args, options);
  const last = lastValues(read);
  const explained = last.get('explain');
  if (last.has('help')) await io.stdout.write(helpText({ ...command, ...tool }, options));
  else if (last.has('version')) await io.stdout.write(`${tool.version}\n`);
  else if (last.has('rules')) await io.stdout.write(listRules(place.rules));
  else if (explained !== undefined) {
    await io.stdout.write(explain(ruleOf(explained, [place]), { width: io.stdout.width }));
  } else return runCheck(requestOf(command, read, last), io);
  return 0;
}

function lastValues({ given }: Arguments<CommandOption>): ReadonlyMap<string, string> {
  return new Map(given.map(({ option, value }) => [option.name, value]));
}

function requestOf(
  { tool, place, configSources }: CheckCommand,
  { given, paths }: Arguments<CommandOption | PlaceOption>,
  last: ReadonlyMap<string, string>,
): CheckRequest {
  const rules = given.filter(({ option }) => option.name === 'rule').map(({ value }) => value);
  const ofPlace = given.flatMap(({ option, value }) =>
    'schema' in option ? [{ option, value }] : [],
  );
  const hasSuggestions = last.has('fix-suggestions');
  return {
    tool,
    places: [place],
    paths,
    ...(configSources && { configSources }),
    stdinFilename: last.get('stdin-filename'),
    config: lastOf(given, 'config', 'no-config') === 'no-config' ? false : last.get('config'),
    severities: readSeverities(rules, [place]),
    sections: { [place.name]: readSection(ofPlace) },
    inlineConfig: !last.has('no-inline-config'),
    ...(hasSuggestions
      ? { fix: 'suggestions' as const }
      : last.has('fix') && { fix: 'fixes' as const }),
    diff: last.has('diff'),
    format: readChoice('format', last.get('format') ?? 'pretty', FORMAT_NAMES),
    outputFile: last.get('output-file'),
    quiet: last.has('quiet'),
    maxWarnings: readCount('max-warnings', last.get('max-warnings')),
    mayBeEmpty: last.has('no-error-on-unmatched'),
    color: { color: true, 'no-color': false }[lastOf(given, 'color', 'no-color') ?? ''],
  };
}

/** Which of several options was given last. */
function lastOf(
  given: Arguments<CommandOption>['given'],
  ...names: readonly string[]
): string | undefined {
  return given.findLast(({ option }) => names.includes(option.name))?.option.name;
}
