import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { settingsIn } from '../settings/in-commands.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { itemsOf, membersOf, tablesOf, tomlAt, type TomlNode } from '../toml/tree.js';
import { HATCH, runOf } from './command.js';

/**
 * Hatch's environments, each with what it takes over from the default one, and their scripts
 * (https://hatch.pypa.io/latest/config/environment/overview/).
 */
export function hatchScopes(hatch: TomlNode | undefined, text: string): Scope[] {
  const environments = tablesOf(tomlAt(hatch, 'envs')).map(({ name, node }) => ({ name, node }));
  const ordered = [
    ...environments.filter(({ name }) => name === 'default'),
    ...environments.filter(({ name }) => name !== 'default'),
  ];
  let base: Scope | undefined;
  return ordered.flatMap(({ name, node }) => {
    const own = scope(`the environment "${name}"`, {
      parent: inherits(node) ? base : undefined,
      settings: readTomlEnvironment(tomlAt(node, 'env-vars'), text, (value) => /[{}]/.test(value)),
      open: true,
    });
    if (name === 'default') base = own;
    return [own, ...scriptsOf(node, own, text)];
  });
}

/** What is taken over from an environment other than the default one is not followed. */
function inherits(environment: TomlNode): boolean {
  return ['detached', 'template'].every((name) => tomlAt(environment, name) === undefined);
}

function scriptsOf(environment: TomlNode, parent: Scope, text: string): Scope[] {
  const tables = ['scripts', 'extra-scripts'].map((name) => tomlAt(environment, name));
  return tables.flatMap(membersOf).map(({ name, node }) => {
    const runs = [node, ...itemsOf(node)].flatMap((each) => runOf(each, text, HATCH) ?? []);
    return scope(`the script "${name}"`, { parent, settings: settingsIn(runs), runs, open: true });
  });
}
