import { EDITOR_NAMES, SCOPES } from '@nopycache/editors/names';
import type { Command, Option } from 'commander';

import { DEBRIS_TOPIC_NAMES, PROTECTIONS, SELECTABLE_CLASSES } from '@nopycache/core/disk';

import { LAYER_NAMES } from '../init/layers.js';
import { REDIRECT_NAMES } from '../options/redirect-options.js';
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
  readonly args: readonly string[] | 'directories' | 'files';
}

const VALUES: Readonly<Record<string, readonly string[] | 'file'>> = {
  '--shell': REDIRECT_NAMES,
  '--editor': EDITOR_NAMES,
  '--file': 'file',
  '--config': 'file',
  '--output-file': 'file',
  '--layers': LAYER_NAMES,
  '--scope': SCOPES,
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
    options: [...optionsOf(command).map(completedOption), HELP],
    args: argsOf(command),
  }));
}

/** A command's options, and those of the commands in it, each once. */
function optionsOf(command: Command): Option[] {
  const all = [...command.options, ...command.commands.flatMap(optionsOf)];
  return [...new Map(all.map((option) => [option.flags, option])).values()];
}

function argsOf(command: Command): CompletedCommand['args'] {
  if (command.commands.length > 0) return command.commands.map((inner) => inner.name());
  if (command.name() === 'completion') return SHELLS;
  const [argument] = command.registeredArguments;
  if (argument === undefined) return [];
  return argument.name() === 'files' ? 'files' : 'directories';
}

const HELP: CompletedOption = { flags: ['-h', '--help'], description: 'print help' };

function completedOption({
  short,
  long,
  description,
  required,
  optional,
  argChoices,
}: Option): CompletedOption {
  const flags = [short, long].filter((flag) => flag !== undefined);
  if (!required && !optional) return { flags, description };
  return { flags, description, values: argChoices ?? VALUES[long ?? ''] ?? 'any' };
}
