import type { Command, Option } from 'commander';

import { DEBRIS_TOPIC_NAMES, PROTECTIONS, SELECTABLE_CLASSES } from '@nopycache/core/disk';

import { SHELLS } from './shells.js';

/** What can be completed about one option. */
export interface CompletedOption {
  /** `--only`, `-0`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** The values it takes, where they are known; `file` for any file. */
  readonly values?: readonly string[] | 'file' | 'any';
}

/** What can be completed about one command. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments are. */
  readonly args: readonly string[] | 'directories';
}

const VALUES: Readonly<Record<string, readonly string[] | 'file'>> = {
  '--only': SELECTABLE_CLASSES,
  '--include': PROTECTIONS,
  '--debris': DEBRIS_TOPIC_NAMES,
  '--plan': 'file',
};

/** Reads the commands off the program, so that completions never lag behind it. */
export function completedCommands(program: Command): CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...command.options.map(completedOption), HELP],
    args: command.name() === 'completion' ? SHELLS : 'directories',
  }));
}

const HELP: CompletedOption = { flags: ['-h', '--help'], description: 'print help' };

function completedOption({
  short,
  long,
  description,
  required,
  optional,
}: Option): CompletedOption {
  const flags = [short, long].filter((flag) => flag !== undefined);
  if (!required && !optional) return { flags, description };
  return { flags, description, values: VALUES[long ?? ''] ?? 'any' };
}
