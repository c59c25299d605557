import { findCommand, PRUNED_NAMES } from '@nopycache/script';
import type { TargetSettings } from './options.js';

/** The shell commands of the two targets, for a recipe: with make's `$$`. */
export interface TargetCommands {
  readonly clean: string;
  /** Prints what the other removes. */
  readonly list: string;
}

/** Both commands, made from one expression so that one lists what the other removes. */
export function targetCommands({ engine, skip, loose }: TargetSettings): TargetCommands {
  if (engine === 'nopycache') {
    return { clean: 'npx nopycache clean', list: 'npx nopycache clean --dry-run --list' };
  }
  const prune = [...new Set([...PRUNED_NAMES, ...skip.map(asPattern)])];
  const common = { prune, loose: loose ? (['.pyc', '.pyo'] as const) : [] };
  return {
    clean: inRecipe(findCommand({ ...common, action: 'delete' })),
    list: inRecipe(findCommand({ ...common, action: 'list' })),
  };
}

/** A name as a pattern of `find -name` that nothing else fits. */
function asPattern(name: string): string {
  return name.replace(/[*?[\\]/g, String.raw`\$&`);
}

function inRecipe(command: string): string {
  return command.replaceAll('$', '$$$$');
}
