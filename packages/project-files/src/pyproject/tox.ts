import type { TextRange } from '@nopycache/core';

import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { readTox } from '../files/tox.js';
import type { Setting } from '../settings/setting.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { asString, plainRange } from '../toml/string.js';
import { itemsOf, tablesOf, tomlAt, type TomlNode } from '../toml/tree.js';

/**
 * The environments of tox, in TOML or as the text of a tox.ini (https://tox.wiki/en/latest/config.html). The latter wins:
 * with it nothing else of the table is read.
 */
export function toxScopes(tox: TomlNode | undefined, text: string): Scope[] {
  const ini = asString(tomlAt(tox, 'legacy_tox_ini'));
  if (ini !== undefined) return iniScopes(plainRange(ini, text), text);
  const bases = ['env_run_base', 'env_pkg_base'].map((name) => ({ name, node: tomlAt(tox, name) }));
  return [...bases, ...tablesOf(tomlAt(tox, 'env'))].map(({ name, node }) =>
    scope(`the environment "${name}"`, { settings: settingsOf(node, text), open: true }),
  );
}

/** Line breaks put the text where it is in the file; a text with escapes is passed over. */
function iniScopes(range: TextRange | undefined, text: string): Scope[] {
  if (range === undefined) return [];
  const [start, end] = range;
  return [...readTox('\n'.repeat(start) + text.slice(start, end)).scopes];
}

/** A table, or a list of tables that are merged; a value may be a table with the condition that it is for. */
function settingsOf(environment: TomlNode | undefined, text: string): Setting[] {
  const node = tomlAt(environment, 'set_env');
  return [node, ...itemsOf(node)].flatMap((each) =>
    readTomlEnvironment(each, text, (value) => /[{}]/.test(value), 'value'),
  );
}
