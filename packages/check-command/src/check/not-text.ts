import type { DiskError } from '@nopycache/core/disk';
import { overrideSeverities, type ReportedFinding } from '@nopycache/report';

import type { Place } from '../place/place.js';
import { rulesOn, type Severities } from '../place/rules-on.js';

/**
 * What is said of a file that is no text, by the places that have a rule for that.
 *
 * @returns `undefined` where none has: then it is an error of the command
 */
export function notTextFindings(
  { message }: DiskError,
  path: string,
  places: readonly Place[],
  severities: Severities,
): readonly ReportedFinding[] | undefined {
  const told = places.filter(({ notTextRule }) => notTextRule !== undefined);
  if (told.length === 0) return undefined;
  const found = told.flatMap((place): ReportedFinding[] => {
    const rule = place.rules.find(({ id }) => id === place.notTextRule);
    if (rule === undefined || !rulesOn(place, severities).has(rule.id)) return [];
    const { id: ruleId, severity } = rule;
    return [{ ruleId, severity, message: withoutPath(message, path), range: [0, 0] }];
  });
  return overrideSeverities(found, severities);
}

/** Reports show the path anyway. */
function withoutPath(message: string, path: string): string {
  const rest = message.slice(message.startsWith(`${path}: `) ? path.length + 2 : 0);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
