import type { SeverityOverride } from '@nopycache/report';

import type { Place } from './place.js';

/** The severities that users want for rules, by their ids. */
export type Severities = Readonly<Record<string, SeverityOverride>>;

/** The rules of a place that are on: the recommended ones, and what users give a severity. */
export function rulesOn({ rules }: Place, severities: Severities): ReadonlySet<string> {
  const on = rules.filter(({ id, recommended }) => {
    const severity = Object.hasOwn(severities, id) ? severities[id] : undefined;
    return severity === undefined ? recommended : severity !== 'off';
  });
  return new Set(on.map(({ id }) => id));
}
