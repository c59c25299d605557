import { inTextOrder } from '@nopycache/core';

import { commandsOf } from '../commands/commands-of.js';
import type { Script } from '../commands/script.js';
import type { Hazard, HazardContext, HazardKind, HazardOptions } from './hazard.js';
import { HAZARD_KINDS } from './hazards/all.js';
import { readCleanups } from './read-cleanups.js';

/**
 * What is to be said of cleanups: looked at once, and asked for each kind by the rules that are made of it.
 *
 * @param scripts that run one after the other, such as the lines of a recipe, each in a shell of its own
 */
export function hazardContext(
  scripts: readonly Script[],
  options: HazardOptions = {},
): HazardContext {
  const commands = scripts.flatMap(commandsOf);
  return { commands, ...readCleanups(commands), options };
}

/** What cleanups in these scripts would destroy, miss or get wrong, in the order of the text, and at one place the gravest first. */
export function hazardsOf(
  scripts: readonly Script[],
  options: HazardOptions & { readonly kinds?: readonly HazardKind[] } = {},
): Hazard[] {
  const context = hazardContext(scripts, options);
  const { kinds = HAZARD_KINDS } = options;
  return inTextOrder(
    kinds.flatMap(({ kind, severity, discover }) =>
      [...discover(context)].map((discovery): Hazard => ({ kind, severity, ...discovery })),
    ),
  );
}
