import { HAZARD_KINDS, type HazardKind } from '@nopycache/script';

import { PREFIX_OF_IDS, pageOf, type ProjectRule } from './rule.js';

/** A rule for each kind of harm that hand-written cleanups do, in scripts and steps; one page has them all. */
export const cleanupHazards: readonly ProjectRule[] = HAZARD_KINDS.map(ruleOf);

function ruleOf({
  kind,
  severity,
  recommended,
  description,
  rationale,
  find,
}: HazardKind): ProjectRule {
  const id = PREFIX_OF_IDS + kind;
  return {
    id,
    severity,
    recommended,
    docs: { description, rationale, url: `${pageOf('cleanups')}#${kind}` },
    *check({ cleanups }) {
      for (const { hazards } of cleanups) {
        for (const { message, range, severity: own, fix, suggestions } of find(hazards)) {
          yield {
            ruleId: id,
            severity: own,
            message,
            range,
            ...(fix !== undefined && { fix }),
            ...(suggestions !== undefined && { suggestions }),
          };
        }
      }
    },
  };
}
