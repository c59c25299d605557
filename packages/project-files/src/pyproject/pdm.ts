import type { Run, Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { settingsIn } from '../settings/in-commands.js';
import type { Setting } from '../settings/setting.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { asString } from '../toml/string.js';
import { membersOf, tomlAt, type TomlNode } from '../toml/tree.js';
import { runOf, SHELL, SPLITTER } from './command.js';

/** Options of all scripts stand under this name. */
const SHARED = '_';

/** PDM's scripts: a string has no shell, one under `shell` has (https://pdm-project.org/latest/usage/scripts/). */
export function pdmScopes(pdm: TomlNode | undefined, text: string): Scope[] {
  const scripts = membersOf(tomlAt(pdm, 'scripts'));
  const shared = scripts.find(({ name }) => name === SHARED)?.node;
  const parent = scope('all scripts', { settings: environmentOf(shared, text), open: true });
  const own = scripts.filter(({ name }) => name !== SHARED);
  return [
    parent,
    ...own.map(({ name, node }) => {
      const runs = [runIn(node, text)].filter((run) => run !== undefined);
      const settings = [...environmentOf(node, text), ...settingsIn(runs)];
      return scope(`the script "${name}"`, { parent, settings, runs, open: true });
    }),
  ];
}

function environmentOf(node: TomlNode | undefined, text: string): Setting[] {
  return readTomlEnvironment(tomlAt(node, 'env'), text, (value) => /[${}]/.test(value));
}

function runIn(node: TomlNode, text: string): Run | undefined {
  if (asString(node) !== undefined) return runOf(node, text, SPLITTER);
  return runOf(tomlAt(node, 'shell'), text, SHELL) ?? runOf(tomlAt(node, 'cmd'), text, SPLITTER);
}
