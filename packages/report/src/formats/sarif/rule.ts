import type { RuleMetadata } from '../../report/report.js';
import { LEVELS } from './level.js';
import { plainText } from './text.js';

/** A rule as a `reportingDescriptor` (§3.49). */
export function ruleDescriptor({ id, severity, recommended, docs }: RuleMetadata): object {
  const { description, rationale, url } = docs;
  const help = `${rationale}\n\nSee ${url}`;
  return {
    id,
    shortDescription: plainText(`${description}.`),
    fullDescription: plainText(`${description}. ${rationale}`),
    help: { ...plainText(help), markdown: plainText(`${rationale}\n\nSee <${url}>`).text },
    helpUri: url,
    defaultConfiguration: { level: LEVELS[severity], enabled: recommended },
  };
}
