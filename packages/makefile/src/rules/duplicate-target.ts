import type { Makefile } from '../syntax/makefile.js';
import type { Rule } from '../syntax/statement.js';
import { defineRule, type MakefileRule } from './rule.js';

export const duplicateTarget: MakefileRule = defineRule('duplicate-target', {
  severity: 'error',
  description: 'Disallow two recipes for a target that cleans up',
  rationale:
    'Of two recipes for one target GNU make runs the last, and bmake the first, each with a warning. With `:` in one place and `::` in the other both stop with an error.',
  *discover({ makefile, targets }) {
    const rules = recipesByName(makefile);
    const cleaning = new Set(targets.filter(({ cleans }) => cleans).map(({ rule }) => rule));
    for (const [name, [first, ...others]] of rules) {
      if (first === undefined || ![first, ...others].some((rule) => cleaning.has(rule))) continue;
      for (const rule of others) {
        if (isDouble(first) && isDouble(rule)) continue;
        const word = rule.targets.find((target) => target.name === name);
        const isMixed = isDouble(first) !== isDouble(rule);
        yield {
          message: isMixed
            ? `\`${name}\` has a rule with \`:\` and one with \`::\`, and make stops at that. Write the same in both.`
            : `\`${name}\` has another recipe above: GNU make runs this one alone, and bmake the other. Make one of the two.`,
          range: word?.range ?? rule.separatorRange,
        };
      }
    }
  },
});

function recipesByName({ statements }: Makefile): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const rule of statements) {
    if (rule.kind !== 'rule' || rule.branch !== undefined) continue;
    if (rule.recipe.length === 0 && rule.inlineRecipe === undefined) continue;
    for (const { name, computed } of rule.targets) {
      if (computed || name.includes('%')) continue;
      rules.set(name, [...(rules.get(name) ?? []), rule]);
    }
  }
  return rules;
}

function isDouble({ separator }: Rule): boolean {
  return separator.endsWith('::');
}
