import type { Refusal } from '../target/change.js';
import { hasTarget, rulesOf, type Surroundings } from '../target/surroundings.js';
import type { Rule } from '../syntax/statement.js';

/** How to write a rule that adds a prerequisite to a target of the file, or why that is not possible. */
export function hookInto(file: Surroundings, name: string): ':' | '::' | Refusal {
  const rules = rulesOf(file).filter((rule) => hasTarget(rule, name));
  const [first, ...others] = rules;
  if (first === undefined) {
    const message = `There is no target "${name}" in this file to hook into. Name one that is, or leave that out.`;
    return { reason: 'hook', message, range: [file.place[0], file.place[0]] };
  }
  const { separator } = first;
  const range = first.separatorRange;
  if (separator !== ':' && separator !== '::') {
    const message = `A prerequisite cannot be added to "${name}", which is written with "${separator}". Add it by hand.`;
    return { reason: 'hook', message, range };
  }
  if (others.some((rule) => rule.separator !== separator)) {
    const message = `"${name}" is written with ":" and with "::", and make takes only one of the two. Decide for one.`;
    return { reason: 'hook', message, range };
  }
  const reader = rules.find((rule) => readsPrerequisites(rule, file.text));
  if (reader !== undefined) {
    const message = `The recipe of "${name}" uses its prerequisites ($^, $<, $? or $+), so that another would change what it does. Add it by hand.`;
    return { reason: 'hook', message, range: reader.range };
  }
  return separator;
}

function readsPrerequisites({ inlineRecipe, recipe }: Rule, text: string): boolean {
  const ranges = [...(inlineRecipe === undefined ? [] : [inlineRecipe])];
  ranges.push(...recipe.map(({ content }) => content));
  // A `$$` is the shell's own.
  return ranges.some((range) => /\$[({]?[\^<?+]/.test(text.slice(...range).replaceAll('$$', '')));
}
