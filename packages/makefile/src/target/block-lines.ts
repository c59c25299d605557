import { targetCommands } from './commands.js';
import { optionComment } from './option-comment.js';
import type { HelpStyle, TargetSettings } from './options.js';

/** What the lines depend on besides the options: what is in the file. */
export interface BlockSurroundings {
  /** What a recipe's lines begin with. */
  readonly recipePrefix: string;
  readonly help: HelpStyle;
  /** How the rule to hook into is written. */
  readonly hookSeparator: ':' | '::';
  /** Whether the file is ours. */
  readonly isOwnFile: boolean;
}

/** Stands first in the block of a file that we made, so that the file can go with it. */
const OWN_FILE = '# nopycache-make made this file, and takes it away with this block.';

/** The lines of a block, without its markers. */
export function blockLines(settings: TargetSettings, file: BlockSurroundings): readonly string[] {
  const { target, listTarget, hook } = settings;
  const { clean, list } = targetCommands(settings);
  const removing = rule(target, 'Remove Python bytecode', clean, file);
  const listing = rule(listTarget, `List what ${target} removes`, list, file);
  return [
    ...(file.isOwnFile ? [OWN_FILE] : []),
    ...optionComment(settings),
    ...removing,
    ...(listTarget === '' ? [] : listing),
    ...(hook === '' ? [] : [`${hook}${file.hookSeparator} ${target}`]),
  ];
}

/** Whether a block's body says that the file is ours. */
export function saysOwnFile(body: string): boolean {
  return body.split(/\r?\n/).includes(OWN_FILE);
}

function rule(name: string, text: string, command: string, file: BlockSurroundings): string[] {
  return [
    ...(file.help === 'above' ? [`## ${text}`] : []),
    `.PHONY: ${name}`,
    file.help === 'after' ? `${name}: ## ${text}` : `${name}:`,
    `${file.recipePrefix}@${command}`,
  ];
}
