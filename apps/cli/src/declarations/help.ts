import fs from 'node:fs';

import { nearestName } from '@nopycache/report/text';
import type { Command, HelpConfiguration } from 'commander';

import { UsageError } from '../usage-error.js';

/** How help is written: commands without `[options]`, which all have, and values without quotes. */
export const HELP_CONFIGURATION: HelpConfiguration = {
  showGlobalOptions: false,
  subcommandTerm: (command) =>
    [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const choices = argChoices === undefined ? '' : `: ${argChoices.join(', ')}`;
    const initial = typeof defaultValue === 'string' ? ` (default: ${defaultValue})` : '';
    return `${description}${choices}${initial}`;
  },
  argumentDescription: ({ description }) => description,
};

function argumentTerm(argument: Command['registeredArguments'][number]): string {
  const own = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${own}>` : `[${own}]`;
}

/** Declares `nopycache help`, which knows commands within commands, and says so where there is none of a name. */
export function addHelp(program: Command): void {
  program.helpCommand(false);
  program
    .command('help')
    .description('print the help of a command')
    .argument('[command...]', 'its name, such as: prefix gc')
    .action((names: string[]) => {
      let command = program;
      for (const name of names) command = commandOf(command, name);
      command.outputHelp();
    });
}

/**
 * `NAME --help` of what is no command would print the help of the whole program, as if that were the answer.
 *
 * @throws {UsageError} where the first argument is no command and no directory to scan
 */
export function refuseHelpOfUnknown(
  [first = '', ...others]: readonly string[],
  program: Command,
): void {
  const isHelp = others.some((argument) => argument === '--help' || argument === '-h');
  if (isHelp && /^[\w-]/.test(first) && !first.startsWith('-') && !fs.existsSync(first)) {
    commandOf(program, first);
  }
}

/** @throws {UsageError} with the nearest name */
function commandOf(parent: Command, name: string): Command {
  const found = parent.commands.find((command) => command.name() === name);
  if (found !== undefined) return found;
  const path = parent.parent === null ? parent.name() : `${parent.parent.name()} ${parent.name()}`;
  const near = nearestName(
    name,
    parent.commands.map((command) => command.name()),
  );
  const advice = near === undefined ? '' : ` Did you mean ${path} ${near}?`;
  throw new UsageError(
    `There is no command ${path} ${name}.${advice} Run ${path} --help for those that there are.`,
  );
}

const WIDTH = 80;

/** A list of names below a help, each line no longer than a terminal is wide. */
export function namesParagraph(label: string, names: readonly string[]): string {
  const indent = `${label}:`.padEnd(LABEL_WIDTH);
  const lines = [''];
  for (const [at, name] of names.entries()) {
    const word = at === names.length - 1 ? name : `${name},`;
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (LABEL_WIDTH + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return `${indent}${lines.join(`\n${' '.repeat(LABEL_WIDTH)}`)}\n`;
}

const LABEL_WIDTH = 14;
