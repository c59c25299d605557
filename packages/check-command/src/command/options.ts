import { FORMAT_NAMES } from '@nopycache/report';

import type { OptionSchema } from '../config/schema.js';
import type { Place } from '../place/place.js';

/** An option of the command line. */
export interface CommandOption {
  readonly name: string;
  readonly short?: string;
  /** What its argument is called in the help; without it, it takes none. */
  readonly argument?: string;
  readonly description: string;
}

/** The options that every check has. */
export const COMMON_OPTIONS: readonly CommandOption[] = [
  { name: 'fix', description: 'make the changes that are safe' },
  {
    name: 'fix-suggestions',
    description: 'make also those that need your yes: the first suggestion of each finding',
  },
  {
    name: 'diff',
    description: 'print what would change and write nothing; 1 where something would',
  },
  {
    name: 'rule',
    argument: 'ID:SEVERITY',
    description: "a rule's severity: off, info, warning or error; may be repeated",
  },
  { name: 'no-inline-config', description: 'heed no comments that ask not to be told' },
  { name: 'config', short: 'c', argument: 'FILE', description: 'the configuration to go by' },
  { name: 'no-config', description: 'go by no configuration' },
  { name: 'stdin-filename', argument: 'PATH', description: 'what the standard input (-) is' },
  { name: 'no-error-on-unmatched', description: 'finding no file to check is no error' },
  { name: 'format', short: 'f', argument: 'NAME', description: FORMAT_NAMES.join(', ') },
  { name: 'output-file', short: 'o', argument: 'FILE', description: 'write the report to a file' },
  { name: 'quiet', short: 'q', description: 'show and count errors only' },
  { name: 'max-warnings', argument: 'N', description: 'how many warnings pass; default 0' },
  { name: 'color', description: 'write in colour' },
  { name: 'no-color', description: 'write without colour' },
  { name: 'explain', argument: 'ID', description: 'say what a rule is about, and why' },
  { name: 'rules', description: 'list all rules, a line each' },
  { name: 'help', short: 'h', description: 'print this' },
  { name: 'version', short: 'V', description: 'print the version' },
];

/** An option of the command line that stands for one of a place's section. */
export interface PlaceOption extends CommandOption {
  readonly key: string;
  readonly schema: OptionSchema;
  /** What it means, where it takes no argument. */
  readonly flag?: boolean;
}

/** A place's options as a command line has them: `assumeEnv` is `--assume-env NAME=VALUE`. */
export function placeOptions({ options = {} }: Place): PlaceOption[] {
  const entries = Object.entries(options).filter(([key]) => key !== 'inlineConfig');
  return entries.flatMap(([key, schema]): PlaceOption[] => {
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { description } = schema;
    if (schema.type !== 'boolean') {
      return [{ key, schema, name, argument: argumentOf(schema), description }];
    }
    return [
      { key, schema, name, flag: true, description },
      { key, schema, name: `no-${name}`, flag: false, description: `the opposite of --${name}` },
    ];
  });
}

function argumentOf(schema: Exclude<OptionSchema, { type: 'boolean' }>): string {
  if (schema.type === 'string') return schema.enum.join('|');
  return schema.type === 'object' ? 'NAME=VALUE' : 'VALUE';
}
