import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { settingsIn } from '../settings/in-commands.js';
import type { Setting } from '../settings/setting.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { membersOf, tablesOf, tomlAt, type TomlNode } from '../toml/tree.js';
import { PIXI, runOf } from './command.js';

/**
 * What Pixi sets on activation, and its tasks, which a shell of its own runs: for all, for features and for systems
 * (https://pixi.prefix.dev/latest/reference/pixi_manifest/).
 */
export function pixiScopes(pixi: TomlNode | undefined, text: string): Scope[] {
  const parts = ['feature', 'target'].flatMap((kind) => tablesOf(tomlAt(pixi, kind)));
  return [pixi, ...parts.map(({ node }) => node)].flatMap((part) => {
    const parent = scope('the activation', {
      settings: environmentOf(tomlAt(part, 'activation'), text),
      open: true,
    });
    return [parent, ...tasksOf(tomlAt(part, 'tasks'), parent, text)];
  });
}

function tasksOf(tasks: TomlNode | undefined, parent: Scope, text: string): Scope[] {
  return membersOf(tasks).map(({ name, node }) => {
    const run = runOf(node, text, PIXI) ?? runOf(tomlAt(node, 'cmd'), text, PIXI);
    const runs = run === undefined ? [] : [run];
    const settings = [...environmentOf(node, text), ...settingsIn(runs)];
    return scope(`the task "${name}"`, { parent, settings, runs, open: true });
  });
}

function environmentOf(node: TomlNode | undefined, text: string): Setting[] {
  return readTomlEnvironment(tomlAt(node, 'env'), text, (value) => /[$%{]/.test(value));
}
