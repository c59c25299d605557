import { nearestName } from '@nopycache/report/text';

import { unknownRule } from '../place/unknown-rule.js';
import type { ConfigSchema } from './schema.js';

/** Where something is in a value: keys and indexes from the top. */
export type ValuePath = readonly (string | number)[];

/** What is wrong with a configuration. */
export interface ConfigProblem {
  readonly path: ValuePath;
  /** Whether it is about the key and not about what it is set to. */
  readonly isKey: boolean;
  readonly message: string;
}

/** What keeps a value from being what a schema says, in the order of the value. */
export function* validate(
  value: unknown,
  schema: ConfigSchema,
  path: ValuePath = [],
): Generator<ConfigProblem> {
  const { type, enum: choices, pattern, items } = schema;
  if (type !== undefined && typeOf(value) !== type) {
    yield {
      path,
      isKey: false,
      message: `${nameOf(path)} is ${article(typeOf(value))}. ${wanted(schema)}`,
    };
  } else if (choices !== undefined && !choices.includes(String(value))) {
    const near = nearestName(String(value), choices);
    const advice = near === undefined ? wanted(schema) : `Did you mean ${JSON.stringify(near)}?`;
    yield { path, isKey: false, message: `${nameOf(path)} is ${JSON.stringify(value)}. ${advice}` };
  } else if (pattern !== undefined && !new RegExp(pattern).test(String(value))) {
    const message = `${nameOf(path)} is ${JSON.stringify(value)}. Write ${schema.description ?? pattern}.`;
    yield { path, isKey: false, message };
  } else if (Array.isArray(value) && items !== undefined) {
    for (const [index, item] of value.entries()) yield* validate(item, items, [...path, index]);
  } else if (type === 'object') yield* validateKeys(value as object, schema, path);
}

function* validateKeys(
  value: object,
  schema: ConfigSchema,
  path: ValuePath,
): Generator<ConfigProblem> {
  for (const [key, item] of Object.entries(value)) {
    const own = schemaOf(key, schema);
    if (own === false)
      yield { path: [...path, key], isKey: true, message: unknownKey(key, schema, path) };
    else if (own !== true) yield* validate(item, own, [...path, key]);
  }
}

/** What a key's value must be; `true`: anything; `false`: there is no such key. */
function schemaOf(key: string, schema: ConfigSchema): ConfigSchema | boolean {
  const { properties = {}, patternProperties = {}, additionalProperties = true } = schema;
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own !== undefined) return own;
  const pattern = Object.keys(patternProperties).find((each) => new RegExp(each).test(key));
  return (pattern === undefined ? undefined : patternProperties[pattern]) ?? additionalProperties;
}

function unknownKey(key: string, { properties = {} }: ConfigSchema, path: ValuePath): string {
  const known = Object.keys(properties);
  if (isRules(path)) return unknownRule(key, known);
  const near = nearestName(key, known);
  const advice =
    near === undefined
      ? `Known options: ${known.join(', ')}.`
      : `Did you mean ${JSON.stringify(near)}?`;
  return `There is no option ${JSON.stringify(key)}. ${advice}`;
}

/** Whether something stands in the section of rules. */
export function isRules(path: ValuePath): boolean {
  return path.length === 1 && path[0] === 'rules';
}

function nameOf(path: ValuePath): string {
  return path.length === 0 ? 'The configuration' : JSON.stringify(path.join('.'));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function article(type: string): string {
  if (type === 'null' || type === 'undefined') return 'empty';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function wanted({ type = 'string', enum: choices, items }: ConfigSchema): string {
  if (choices !== undefined)
    return `Write one of ${choices.map((each) => JSON.stringify(each)).join(', ')}.`;
  const each = type === 'array' && items?.type !== undefined ? ` of ${items.type}s` : '';
  return `Write ${article(type)}${each}.`;
}
