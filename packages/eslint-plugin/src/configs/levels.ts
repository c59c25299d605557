import type { Place, PlaceRule } from '../places/place.js';
import { levelOf } from '../places/map-rules.js';
import { NO_INFO } from '../rule.js';
import type { RuleEntry, Strictness } from './config.js';

/** The namespace that configurations register the plugin under. */
export const NAMESPACE = 'nopycache';

/** The rules of a place that are on, and how much each matters: in the strict configuration all, and all of them much. */
export function levelsOf(
  { rules, nameOf }: Place,
  strictness: Strictness,
  without: readonly string[] = [],
): Record<string, RuleEntry> {
  const on = rules.filter(
    (rule) => (strictness === 'strict' || rule.recommended) && !without.includes(nameOf(rule)),
  );
  return Object.fromEntries(
    on.map((rule: PlaceRule) => [
      `${NAMESPACE}/${nameOf(rule)}`,
      strictness === 'strict' ? 'error' : [levelOf(rule), NO_INFO],
    ]),
  );
}
