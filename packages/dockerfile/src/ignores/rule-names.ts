import type { DockerRule } from '../rules/rule.js';

/** Finds the id of the rule that somebody means; `undefined` where no rule is called so. */
export type IdOf = (written: string) => string | undefined;

/** Rules by their ids and names, with what ESLint puts before a name or without, in any letter case. */
export function idsByName(rules: readonly Pick<DockerRule, 'id' | 'name'>[]): IdOf {
  const ids = new Map(
    rules.flatMap(({ id, name }) =>
      [id, name, `dockerfile-${name}`].map((each) => [each.toLowerCase(), id]),
    ),
  );
  return (written) => ids.get(written.toLowerCase().replace(/^nopycache\//, ''));
}
