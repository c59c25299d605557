import type { RuleMetadata } from '@nopycache/report';

import type { Place } from './place.js';

/**
 * The rules that somebody may mean: the one of an id, or else all of a name, with the place's before it (as ESLint prints
 * them) or without. Letter case does not matter.
 */
export function findRules(written: string, places: readonly Place[]): readonly RuleMetadata[] {
  const meant = written.toLowerCase().replace(/^nopycache\//, '');
  const ofId = places.flatMap(({ rules }) => rules).find(({ id }) => id.toLowerCase() === meant);
  if (ofId !== undefined) return [ofId];
  return places.flatMap((place) =>
    place.rules.filter((rule) => {
      const name = nameOf(rule);
      return meant === name || meant === `${place.name}-${name}`;
    }),
  );
}

/** What is said where a name is not enough. */
export function severalRules(written: string, found: readonly RuleMetadata[]): string {
  const ids = found.map(({ id }) => id).join(', ');
  return `Several rules are called ${JSON.stringify(written)}: ${ids}. Write one of these.`;
}

function nameOf({ id, name = id.slice(id.lastIndexOf('/') + 1) }: RuleMetadata): string {
  return name.toLowerCase();
}
