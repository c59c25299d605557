import type { Finding, Rule, RuleDocs } from './finding.js';

const PAGES = 'https://github.com/nopycache/nopycache/blob/main/docs/rules';

/** The part of a finding that a rule makes up; the rest is the rule's own. */
export type Discovery = Omit<Finding, 'ruleId' | 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** What a rule is made of. */
export interface RuleDefinition<Context>
  extends Pick<Rule<Context>, 'id' | 'severity'>, Pick<RuleDocs, 'description' | 'rationale'> {
  /** Default: true. */
  readonly recommended?: boolean;
  readonly discover: (context: Context) => Iterable<Discovery>;
}

/** A rule with the page of its id: that of `ignore-files/glued-stars` is `docs/rules/ignore-files-glued-stars.md`. */
export function defineRule<Context>(definition: RuleDefinition<Context>): Rule<Context> {
  const { id, severity, recommended = true, description, rationale, discover } = definition;
  return {
    id,
    severity,
    recommended,
    docs: { description, rationale, url: `${PAGES}/${id.replace('/', '-')}.md` },
    *check(context) {
      for (const discovery of discover(context)) yield { ruleId: id, severity, ...discovery };
    },
  };
}
