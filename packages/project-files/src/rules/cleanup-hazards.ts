import { HAZARD_KINDS, type HazardContext, type HazardKind } from '@nopycache/script';

import { defineRule, type ProjectRule } from './rule.js';

/** What the rules about cleanups have to say stands on one page, as it is the same in all kinds of files. */
const PAGE = 'https://github.com/nopycache/nopycache/blob/main/docs/rules/cleanups.md';

/** Hazards that another script may take care of: what one leaves, the next may remove. */
const ELSEWHERE = ['only-here', 'leaves-caches'];

/** A rule for each kind of harm that hand-written cleanups do, in scripts and steps. */
export const cleanupHazards: readonly ProjectRule[] = HAZARD_KINDS.map(ruleOf);

function ruleOf({ kind, discover, ...hazard }: HazardKind): ProjectRule {
  const rule = defineRule(kind, {
    ...hazard,
    *discover({ cleanups }) {
      for (const cleanup of cleanups) {
        const others = cleanups.filter((other) => other !== cleanup);
        const isDone = ELSEWHERE.includes(kind) && others.some(({ hazards }) => clears(hazards));
        if (!isDone) yield* discover(cleanup.hazards);
      }
    },
  });
  return { ...rule, docs: { ...rule.docs, url: `${PAGE}#${kind}` } };
}

/** Whether a cleanup removes `__pycache__` wherever it is. */
function clears({ cleanups }: HazardContext): boolean {
  return cleanups.some(
    ({ isWhole, find, removed }) =>
      isWhole && find !== undefined && [...removed.keys()].some(({ kind }) => kind === 'cache'),
  );
}
