import { HAZARD_KINDS, type HazardKind } from '@nopycache/script';

import { defineRule, type ProjectRule } from './rule.js';

/** What the rules about cleanups have to say stands on one page, as it is the same in all kinds of files. */
const PAGE = 'https://github.com/nopycache/nopycache/blob/main/docs/rules/cleanups.md';

/** A rule for each kind of harm that hand-written cleanups do, in scripts and steps. */
export const cleanupHazards: readonly ProjectRule[] = HAZARD_KINDS.map(ruleOf);

function ruleOf({ kind, discover, ...hazard }: HazardKind): ProjectRule {
  const rule = defineRule(kind, {
    ...hazard,
    *discover({ cleanups }) {
      for (const { hazards } of cleanups) yield* discover(hazards);
    },
  });
  return { ...rule, docs: { ...rule.docs, url: `${PAGE}#${kind}` } };
}
