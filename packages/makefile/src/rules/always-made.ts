import type { Makefile } from '../syntax/makefile.js';
import type { Rule } from '../syntax/statement.js';

/**
 * Whether make runs a rule's recipe although there is a file with the target's name: because of `::` without
 * prerequisites, of a phony prerequisite, or of one that is never made (`clean: FORCE`, and `FORCE:` alone). Measured on
 * GNU make 4.3 and bmake; what stands after `|` does not count.
 */
export function isAlwaysMade(
  { separator, prerequisites }: Rule,
  phony: ReadonlySet<string>,
  forcing: ReadonlySet<string>,
): boolean {
  if (separator === '!') return true;
  if (separator === '::' && prerequisites.length === 0) return true;
  return prerequisites.some(({ name }) => phony.has(name) || forcing.has(name));
}

/** The targets without prerequisites and recipe, as far as their names are none of files'. */
export function forcingNames({ statements }: Makefile): ReadonlySet<string> {
  const empty = new Set<string>();
  const made = new Set<string>();
  for (const rule of statements) {
    if (rule.kind !== 'rule' || rule.variable !== undefined) continue;
    for (const { name } of rule.targets) (isEmpty(rule) ? empty : made).add(name);
  }
  return new Set([...empty].filter((name) => !made.has(name) && /^\.?[\w-]+$/.test(name)));
}

function isEmpty({ prerequisites, orderOnly, inlineRecipe, recipe }: Rule): boolean {
  const parts = [prerequisites, orderOnly, recipe];
  return inlineRecipe === undefined && parts.every(({ length }) => length === 0);
}
