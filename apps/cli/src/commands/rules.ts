import { listRules, type RuleMetadata } from '@nopycache/report';

import { EXIT } from '../exit-codes.js';
import { places } from '../places/all.js';
import { writeOutput } from './write-output.js';

export interface RulesOptions {
  readonly json?: true;
}

/** `nopycache rules`: all rules that `check` goes by, in the order of its places. */
export async function rulesCommand({ json }: RulesOptions): Promise<number> {
  const rules = places().flatMap((place) => place.rules);
  if (json === true) {
    const all = { format: 'nopycache-rules', version: 1, rules: rules.map(ruleJson) };
    await writeOutput(`${JSON.stringify(all, null, 1)}\n`);
  } else {
    await writeOutput(`${listRules(rules)}\nMore on one: nopycache check --explain RULE\n`);
  }
  return EXIT.ok;
}

function ruleJson({ id, severity, recommended, docs }: RuleMetadata): object {
  const { description, rationale, url } = docs;
  return { id, severity, recommended, description, rationale, url };
}
