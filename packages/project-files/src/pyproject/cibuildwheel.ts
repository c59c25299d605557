import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { settingsIn } from '../settings/in-commands.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { itemsOf, tomlAt, type TomlNode } from '../toml/tree.js';
import { runOf, SHELL } from './command.js';

const PLATFORMS = ['linux', 'macos', 'windows', 'pyodide', 'android', 'ios'] as const;

/**
 * What cibuildwheel sets where it builds: a table, or a string of assignments as Bash reads them, for all platforms, for
 * one, and in overrides (https://cibuildwheel.pypa.io/en/stable/options/#environment).
 */
export function cibuildwheelScopes(cibuildwheel: TomlNode | undefined, text: string): Scope[] {
  const platforms = PLATFORMS.map((name) => tomlAt(cibuildwheel, name));
  const overrides = itemsOf(tomlAt(cibuildwheel, 'overrides'));
  return [cibuildwheel, ...platforms, ...overrides].map((part) => {
    const node = tomlAt(part, 'environment');
    const run = runOf(node, text, SHELL);
    const settings = [
      ...readTomlEnvironment(node, text, (value) => /[$~`"'\\]/.test(value)),
      ...(run === undefined ? [] : settingsIn([run])),
    ];
    return scope('builds', { settings, open: true });
  });
}
