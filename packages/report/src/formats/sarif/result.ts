import type { LocatedFile, LocatedFinding } from '../../report/locate.js';
import { fixesOf } from './fixes.js';
import { LEVELS } from './level.js';
import { artifactLocation, region } from './location.js';
import { plainText } from './text.js';

/** What a result has besides its finding. */
export interface ResultContext {
  /** Where the rule is in the run's table; `undefined` where it is not. */
  readonly ruleIndex: number | undefined;
  readonly fingerprint: string;
}

/** A finding as a `result` (§3.27). */
export function resultOf(
  file: LocatedFile,
  { finding }: LocatedFinding,
  { ruleIndex, fingerprint }: ResultContext,
): object {
  const fixes = fixesOf(file, finding);
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: plainText(finding.message),
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(file.path),
          region: region(finding.range, file.lines),
        },
      },
    ],
    partialFingerprints: { 'nopycacheFinding/v1': fingerprint },
    fixes: fixes.length > 0 ? fixes : undefined,
  };
}
