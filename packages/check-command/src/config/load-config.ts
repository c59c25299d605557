import fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { Positions } from '@nopycache/core';
import { DiskError, readTextFile } from '@nopycache/core/disk';
import type { SeverityOverride } from '@nopycache/report';

import { shownPath } from '../files/paths.js';
import { findRules, severalRules } from '../place/find-rules.js';
import type { Place } from '../place/place.js';
import type { Severities } from '../place/rules-on.js';
import { UsageError } from '../usage-error.js';
import { CONFIG_SOURCES } from './json-sources.js';
import { configSchema, type ConfigSchema } from './schema.js';
import { ConfigSyntaxError, type ConfigContent, type ConfigSource } from './source.js';
import { isRules, validate, type ConfigProblem } from './validate.js';

/** What a configuration asks for. */
export interface Config {
  /** The file that it stands in; `undefined` where there is none. */
  readonly file: string | undefined;
  readonly severities: Severities;
  /** Globs, relative to {@link directory}. */
  readonly ignore: readonly string[];
  readonly directory: string;
  /** Each place's section, by the place's name. */
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Where to look for a configuration. */
export interface ConfigOptions {
  /** Where the command runs: it is looked for there and in the directories above, up to the top of a repository. */
  readonly cwd: string;
  readonly places: readonly Place[];
  /** Default: {@link CONFIG_SOURCES}. */
  readonly sources?: readonly ConfigSource[];
  /** The file that users name; `false`: none is read. */
  readonly file?: string | false | undefined;
  /** What lists all rules, as users type it: they are told where one does not exist. */
  readonly rulesOption?: string | undefined;
}

/**
 * The configuration that a command goes by: the nearest one, or the one that is named.
 *
 * @throws {UsageError} with a line for each mistake in it, as `file:line:column: message`
 */
export async function loadConfig(options: ConfigOptions): Promise<Config> {
  const { cwd, places, sources = CONFIG_SOURCES, file } = options;
  const found =
    file === false
      ? undefined
      : file === undefined
        ? await discover(cwd, sources)
        : await readNamed(resolve(cwd, file), cwd, sources);
  if (found === undefined) {
    return { file: undefined, severities: {}, ignore: [], directory: cwd, sections: {} };
  }
  const problems = [...validate(found.content.value, schemaFor(found.content.value, places))].map(
    (problem) => {
      const offset = found.content.offsetOf(problem.path, problem.isKey);
      return at(found, cwd, offset, messageOf(problem, options));
    },
  );
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return configOf(found, places);
}

/** The schema, in which a rule that the value calls by its name has that name too. */
function schemaFor(value: unknown, places: readonly Place[]): ConfigSchema {
  const schema = configSchema(places);
  const { rules } = schema.properties ?? {};
  const own = Object(value) as Readonly<Record<string, unknown>>;
  const byName = Object.keys(Object(own['rules']) as object).flatMap((key) => {
    const [rule, ...others] = findRules(key, places);
    const severity = rule && rules?.properties?.[rule.id];
    return severity === undefined || others.length > 0 ? [] : [[key, severity] as const];
  });
  const properties = { ...rules?.properties, ...Object.fromEntries(byName) };
  return { ...schema, properties: { ...schema.properties, rules: { ...rules, properties } } };
}

function messageOf(
  { path, isKey, message }: ConfigProblem,
  { rulesOption, places }: ConfigOptions,
): string {
  const isUnknownRule = isKey && isRules(path.slice(0, -1));
  const key = String(path.at(-1));
  const meant = isUnknownRule ? findRules(key, places) : [];
  if (meant.length > 1) return severalRules(key, meant);
  return isUnknownRule && rulesOption !== undefined
    ? `${message} See all with ${rulesOption}.`
    : message;
}

/** A file, and the configuration in it. */
interface Found {
  readonly path: string;
  readonly text: string;
  readonly content: ConfigContent;
}

async function discover(cwd: string, sources: readonly ConfigSource[]): Promise<Found | undefined> {
  for (let directory = cwd; ; directory = dirname(directory)) {
    for (const source of sources) {
      const path = join(directory, source.fileName);
      if (!fs.existsSync(path)) continue;
      const found = await read(path, cwd, source);
      if (found !== undefined) return found;
    }
    const isTop = fs.existsSync(join(directory, '.git')) || dirname(directory) === directory;
    if (isTop) return undefined;
  }
}

async function readNamed(
  path: string,
  cwd: string,
  sources: readonly ConfigSource[],
): Promise<Found> {
  const source = sources.find(({ fileName }) => fileName === basename(path)) ?? sources[0];
  const found = source === undefined ? undefined : await read(path, cwd, source);
  if (found !== undefined) return found;
  throw new UsageError(`${shownPath(cwd, path)}: holds no configuration of nopycache.`);
}

async function read(path: string, cwd: string, source: ConfigSource): Promise<Found | undefined> {
  const text = textOf(path, cwd);
  try {
    const content = await source.parse(text);
    return content === undefined ? undefined : { path, text, content };
  } catch (error) {
    if (!(error instanceof ConfigSyntaxError)) throw error;
    throw new UsageError(at({ path, text }, cwd, error.offset, error.message));
  }
}

function textOf(path: string, cwd: string): string {
  try {
    return readTextFile(path).text.replace(/^\uFEFF/, '');
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    throw new UsageError(error.message.replace(path, shownPath(cwd, path)), { cause: error });
  }
}

function at(
  { path, text }: Omit<Found, 'content'>,
  cwd: string,
  offset: number,
  message: string,
): string {
  const { line, column } = new Positions(text).at(offset);
  return `${shownPath(cwd, path)}:${String(line)}:${String(column)}: ${message}`;
}

/** The value is valid by the schema, so that its parts are what they must be. */
function configOf({ path, content }: Found, places: readonly Place[]): Config {
  const value = content.value as Readonly<Record<string, unknown>>;
  const section = (name: string): Readonly<Record<string, unknown>> =>
    (value[name] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    file: path,
    severities: severitiesOf(section('rules') as Severities, places),
    ignore: (value['ignore'] ?? []) as readonly string[],
    directory: dirname(path),
    sections: Object.fromEntries(places.map(({ name }) => [name, section(name)])),
  };
}

/** Severities by the rules' ids, whatever the configuration calls the rules. */
function severitiesOf(rules: Severities, places: readonly Place[]): Severities {
  const entries = Object.entries(rules).map(([key, severity]): [string, SeverityOverride] => [
    findRules(key, places)[0]?.id ?? key,
    severity,
  ]);
  return Object.fromEntries(entries);
}
