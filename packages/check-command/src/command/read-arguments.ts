import { parseArgs } from 'node:util';

import { nearestName } from '@nopycache/report/text';

import { UsageError } from '../usage-error.js';
import type { CommandOption } from './options.js';

/** An option as it was given. */
interface GivenOption<Option extends CommandOption> {
  readonly option: Option;
  /** Empty where it takes no argument. */
  readonly value: string;
}

/** What a command was called with. */
export interface Arguments<Option extends CommandOption> {
  /** In the order in which they were given. */
  readonly given: readonly GivenOption<Option>[];
  readonly paths: readonly string[];
}

/** Reads arguments by the conventions of Node's `parseArgs`. @throws {UsageError} */
export function readArguments<Option extends CommandOption>(
  args: readonly string[],
  options: readonly Option[],
): Arguments<Option> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, short, argument }) => [
        name,
        { type: argument === undefined ? 'boolean' : 'string', ...(short && { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: GivenOption<Option>[] = [];
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw new UsageError(unknownOption(token.rawName, options));
    given.push({ option, value: valueOf(option, token) });
  }
  return { given, paths };
}

function valueOf(
  { name, argument }: CommandOption,
  { value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined },
): string {
  if (argument === undefined) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return '';
  }
  if (value === undefined || (inlineValue !== true && /^-./.test(value))) {
    throw new UsageError(`--${name} needs a value: --${name}=${argument}`);
  }
  return value;
}

function unknownOption(name: string, options: readonly CommandOption[]): string {
  const known = options.map((option) => `--${option.name}`);
  const near = nearestName(name, known);
  const advice = near === undefined ? 'See --help.' : `Did you mean ${near}?`;
  return `There is no option ${name}. ${advice}`;
}
