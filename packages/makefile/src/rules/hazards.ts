import { HAZARD_KINDS } from '@nopycache/script';

import { defineRule, type Discovery, type MakefileContext, type MakefileRule } from './rule.js';
import type { Target } from './target.js';

/** Hazards that another target may take care of: what one leaves, the next may remove. */
const ELSEWHERE = ['only-here', 'leaves-caches'];

/** Hazards that are none where make goes on after a failure, as all that can go has gone. */
const TOLERATED = ['fails-on-nothing', 'descends-into-removed'];

/** A rule for each hazard that a cleanup may have, wherever it stands. */
export const hazardRules: readonly MakefileRule[] = HAZARD_KINDS.map(({ kind, ...hazard }) =>
  defineRule(kind, {
    ...hazard,
    *discover({ targets }: MakefileContext) {
      for (const target of targets) {
        if (ELSEWHERE.includes(kind) && isDoneElsewhere(target, targets)) continue;
        for (const context of target.hazards) {
          for (const found of hazard.discover(context)) {
            if (!TOLERATED.includes(kind) || !isTolerated(found, target)) yield found;
          }
        }
      }
    },
  }),
);

/** Whether a `-` stands before the command. */
function isTolerated({ range: [start] }: Discovery, { commands }: Target): boolean {
  return commands.some(
    ({ range, flags }) => range[0] <= start && start < range[1] && flags.includes('-'),
  );
}

function isDoneElsewhere(target: Target, targets: readonly Target[]): boolean {
  return targets.some((other) => other !== target && other.hazards.some(removesCaches));
}

function removesCaches({ cleanups }: Target['hazards'][number]): boolean {
  return cleanups.some(
    ({ find, removed, isWhole }) =>
      find !== undefined && isWhole && [...removed.keys()].some(({ kind }) => kind === 'cache'),
  );
}
