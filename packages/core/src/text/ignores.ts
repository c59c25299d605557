import type { RuleDefinition } from './define-rule.js';
import type { Finding, Rule, TextEdit, TextRange } from './finding.js';

/** A rule that a comment asks not to be told of. */
export interface Ignore {
  /** The rule's id. */
  readonly id: string;
  /** As the comment calls it. */
  readonly name: string;
  /** Where the comment does. */
  readonly range: TextRange;
  /** Where findings have to begin for the comment to be about them. */
  readonly covers: TextRange;
  /** What takes the comment out; none where that takes a person. */
  readonly removal: readonly TextEdit[] | undefined;
}

/** What ignores are judged by. */
export interface IgnoreOptions {
  /** Every rule of the place. */
  readonly known: readonly Pick<Rule<never>, 'id'>[];
  /** Those that have looked: of another it is not known whether there is anything to ignore. */
  readonly active: readonly Pick<Rule<never>, 'id'>[];
  /** What is said of ignores themselves, if it is among the active. */
  readonly unused: Pick<Rule<never>, 'id' | 'severity'>;
}

/** The rule about ignores themselves, which each place gives its own name; {@link heedIgnores} finds what it says. */
export const UNUSED_IGNORE: Omit<RuleDefinition<unknown>, 'id'> = {
  severity: 'warning',
  description: 'Disallow comments that ignore what is not there',
  rationale:
    'A comment that was right once hides the next mistake of its kind. Names that no rule has are most often misspelt.',
  discover: () => [],
};

/** The findings that no comment asks not to be told of, and what there is to say of comments that are for nothing. */
export function heedIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  { known, active, unused }: IgnoreOptions,
): Finding[] {
  const used = new Set<Ignore>();
  const left = findings.filter(({ ruleId, range: [start] }) => {
    const heeded = ignores.filter(
      ({ id, covers: [from, to] }) => id === ruleId && from <= start && start < to,
    );
    for (const ignore of heeded) used.add(ignore);
    return heeded.length === 0;
  });
  const ids = { known: idsOf(known), active: idsOf(active) };
  if (!ids.active.has(unused.id)) return left;
  const idle = ignores.filter((ignore) => !used.has(ignore));
  return [...left, ...idle.flatMap((ignore) => aboutIdle(ignore, ids, unused))];
}

function aboutIdle(
  { id, name, range, removal }: Ignore,
  { known, active }: Readonly<Record<'known' | 'active', ReadonlySet<string>>>,
  { id: ruleId, severity }: IgnoreOptions['unused'],
): Finding[] {
  if (!known.has(id)) {
    const message = `No rule is called ${JSON.stringify(name)}. Correct it, or take it out of the comment.`;
    return [{ ruleId, severity, message, range }];
  }
  if (!active.has(id)) return [];
  const message = `There is no \`${name}\` here to ignore. Take it out of the comment.`;
  return [{ ruleId, severity, message, range, ...(removal && { fix: removal }) }];
}

function idsOf(rules: readonly Pick<Rule<never>, 'id'>[]): ReadonlySet<string> {
  return new Set(rules.map(({ id }) => id));
}
