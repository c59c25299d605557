import { overrideSeverities, type ReportedFinding } from '@nopycache/report';

import type { Neighbours, Place, SourceFile } from '../place/place.js';
import { rulesOn, type Severities } from '../place/rules-on.js';

/** What users ask of checks. */
export interface CheckSettings {
  readonly severities: Severities;
  /** Each place's section of the configuration, by the place's name. */
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Whether comments in files that ask for something are heeded; a section's `inlineConfig` may still say no. */
  readonly inlineConfig: boolean;
}

/** What the places that a file belongs to find in it, with the severities that users want. */
export function checkText(
  file: SourceFile,
  places: readonly Place[],
  settings: CheckSettings,
  neighbours: Neighbours,
): readonly ReportedFinding[] {
  const { severities, sections } = settings;
  const found = places.flatMap((place) => {
    const options = sections[place.name] ?? {};
    const inlineConfig = settings.inlineConfig && options['inlineConfig'] !== false;
    const rules = rulesOn(place, severities);
    return place.check(file, { rules, options, inlineConfig, neighbours });
  });
  return overrideSeverities(found, severities);
}
