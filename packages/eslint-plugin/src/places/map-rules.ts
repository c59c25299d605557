import { isReported, RULE_OPTIONS, type Level, type PluginRule } from '../rule.js';
import { findingsOf } from './findings.js';
import type { Place, PlaceRule } from './place.js';
import { MESSAGES, reportOf } from './report.js';
import type { RuleContext } from './rule-context.js';

/** ESLint's rules for a place, by their names. The place is asked once a file, whichever of them are on. */
export function mapRules(place: Place): Record<string, PluginRule> {
  const findings = findingsOf(place);
  return Object.fromEntries(
    place.rules.map((rule) => {
      const name = place.nameOf(rule);
      const abilities = { fixes: place.fixing.has(name), suggests: place.suggesting.has(name) };
      return [
        name,
        {
          meta: metaOf(rule, place, abilities),
          create: (context: RuleContext) => ({
            [place.root]: () => {
              for (const finding of findings(context).get(rule.id) ?? []) {
                if (!isReported(finding.severity, context.options[0])) continue;
                context.report(reportOf(finding, context, abilities));
              }
            },
          }),
        },
      ];
    }),
  );
}

/** How much to make of a place's rule: ESLint has two levels for three severities. */
export function levelOf({ severity }: PlaceRule): Level {
  return severity === 'error' ? 'error' : 'warn';
}

function metaOf(
  { severity, docs: { description, url }, recommended }: PlaceRule,
  { languages }: Place,
  { fixes, suggests }: { readonly fixes: boolean; readonly suggests: boolean },
): PluginRule['meta'] {
  return {
    type: severity === 'info' ? 'suggestion' : 'problem',
    docs: { description, url, recommended },
    schema: [RULE_OPTIONS],
    messages: { finding: MESSAGES.finding, ...(suggests && { suggestion: MESSAGES.suggestion }) },
    ...(fixes && { fixable: 'code' }),
    ...(suggests && { hasSuggestions: true }),
    languages: [...languages],
  };
}
