import { nearestName } from '@nopycache/report/text';
import type { RuleMetadata, SeverityOverride } from '@nopycache/report';

import type { Place } from '../place/place.js';
import type { Severities } from '../place/rules-on.js';
import { UsageError } from '../usage-error.js';
import type { PlaceOption } from './options.js';
import { findRules, severalRules } from '../place/find-rules.js';
import { unknownRule } from '../place/unknown-rule.js';

/** What lists all rules, unless a command has another way. */
export const RULES_OPTION = '--rules';

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;

/** One of several names. @throws {UsageError} with the nearest one */
export function readChoice<Name extends string>(
  option: string,
  value: string,
  choices: readonly Name[],
): Name {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const near = nearestName(value, choices);
  const advice =
    near === undefined ? `Choose one of ${choices.join(', ')}.` : `Did you mean ${near}?`;
  throw new UsageError(`--${option} cannot be ${JSON.stringify(value)}. ${advice}`);
}

/**
 * `PYC003:warning`, several of them.
 *
 * @param rulesOption what lists all rules, as users type it
 * @throws {UsageError} where no rule has the id
 */
export function readSeverities(
  values: readonly string[],
  places: readonly Place[],
  rulesOption: string = RULES_OPTION,
): Severities {
  const entries = values.map((value): [string, SeverityOverride] => {
    const colon = value.lastIndexOf(':');
    if (colon === -1) {
      const example = value.includes('=') ? value.replace('=', ':') : `${value}:off`;
      throw new UsageError(`--rule ${value}: write it as ID:SEVERITY, as in ${example}.`);
    }
    const { id } = ruleOf(value.slice(0, colon), places, rulesOption);
    return [id, readChoice('rule', value.slice(colon + 1), SEVERITIES)];
  });
  return Object.fromEntries(entries);
}

/**
 * The rule of an id or a name, case aside.
 *
 * @param rulesOption what lists all rules, as users type it
 * @throws {UsageError} with the nearest ones, or with all of the name
 */
export function ruleOf(
  id: string,
  places: readonly Place[],
  rulesOption: string = RULES_OPTION,
): RuleMetadata {
  const found = findRules(id, places);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (first !== undefined) throw new UsageError(severalRules(id, found));
  const ids = places.flatMap(({ rules }) => rules.map((rule) => rule.id));
  throw new UsageError(unknownRule(id, ids, rulesOption));
}

/** A count, or `undefined` where it was not given. @throws {UsageError} */
export function readCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`--${option} cannot be ${JSON.stringify(value)}. Write a number from 0 up.`);
}

/** What options say about a place's section: later ones win, lists and maps grow. @throws {UsageError} */
export function readSection(
  given: readonly { readonly option: PlaceOption; readonly value: string }[],
): Readonly<Record<string, unknown>> {
  const section: Record<string, unknown> = {};
  for (const { option, value } of given) {
    section[option.key] = valueOf(option, value, section[option.key]);
  }
  return section;
}

function valueOf({ name, schema, flag }: PlaceOption, value: string, before: unknown): unknown {
  switch (schema.type) {
    case 'boolean':
      return flag;
    case 'string':
      return readChoice(name, value, schema.enum);
    case 'array':
      return [...((before as string[] | undefined) ?? []), value];
    case 'object': {
      const equals = value.indexOf('=');
      if (equals < 1) throw new UsageError(`--${name} ${value}: write it as NAME=VALUE.`);
      const own = { [value.slice(0, equals)]: value.slice(equals + 1) };
      return { ...(before as object | undefined), ...own };
    }
  }
}
