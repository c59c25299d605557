import type { Place } from '../place/place.js';

/** One option of a place, in the words of JSON Schema. */
export type OptionSchema = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default?: boolean }
  | { readonly type: 'string'; readonly enum: readonly string[]; readonly default?: string }
  | { readonly type: 'array'; readonly items: { readonly type: 'string' } }
  | { readonly type: 'object'; readonly additionalProperties: { readonly type: 'string' } }
);

/** As much of JSON Schema as the configuration needs (draft 7, which editors know best). */
export interface ConfigSchema {
  readonly type?: 'boolean' | 'string' | 'array' | 'object';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly default?: unknown;
  readonly items?: ConfigSchema;
  readonly properties?: Readonly<Record<string, ConfigSchema>>;
  readonly patternProperties?: Readonly<Record<string, ConfigSchema>>;
  readonly additionalProperties?: boolean | ConfigSchema;
}

/**
 * The places of the configuration file that all commands share, and what their rules' ids look like. A command passes over
 * the sections and rules of places that it does not check: they are for other commands.
 */
const RULE_IDS: Readonly<Record<string, string>> = {
  dockerfile: '^PYC\\d{3}$',
  editors: '^editors/',
  git: '^git/',
  'ignore-files': '^ignore-files/',
  makefile: '^makefile/',
  prettier: '^prettier/',
  'project-files': '^project-files/',
  shell: '^shell/',
};

/** Nothing is taken back: what lies in a directory that is left out is not looked at. */
const GLOB = '^(?![!/.]*$)[^!]';

/** The schema of the configuration of a command that checks these places. */
export function configSchema(
  places: readonly Place[],
): ConfigSchema & { readonly $schema: string } {
  const others = Object.keys(RULE_IDS).filter((name) =>
    places.every((place) => place.name !== name),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors.' },
      rules: rulesSchema(places, others),
      ignore: {
        type: 'array',
        items: { type: 'string', pattern: GLOB, description: 'a glob that does not begin with !' },
        description:
          'Globs of files and directories that are not checked, relative to this file. One that means a directory leaves out all that lies in it.',
      },
      ...Object.fromEntries(places.map((place) => [place.name, sectionSchema(place)])),
      ...Object.fromEntries(others.map((name) => [name, { type: 'object' }])),
    },
    additionalProperties: false,
  };
}

function rulesSchema(places: readonly Place[], others: readonly string[]): ConfigSchema {
  const severity = { type: 'string', enum: ['off', 'info', 'warning', 'error'] } as const;
  const rules = places.flatMap((place) => place.rules);
  return {
    type: 'object',
    description: 'What to make of rules, by their ids.',
    properties: Object.fromEntries(
      rules.map(({ id, docs }) => [id, { ...severity, description: docs.description }]),
    ),
    patternProperties: Object.fromEntries(
      others.map((name) => [RULE_IDS[name] ?? '', { ...severity }]),
    ),
    additionalProperties: false,
  };
}

function sectionSchema({ options = {} }: Place): ConfigSchema {
  return { type: 'object', properties: options, additionalProperties: false };
}
