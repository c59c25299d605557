import { isShellName } from '@nopycache/script';

import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { settingsIn } from '../settings/in-commands.js';
import type { Setting } from '../settings/setting.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { asString } from '../toml/string.js';
import { itemsOf, membersOf, tomlAt, type TomlNode } from '../toml/tree.js';
import { runOf, SHELL, SPLITTER } from './command.js';

/** The tasks of Poe the Poet, with what is set for all of them (https://poethepoet.natn.io/tasks/index.html). */
export function poeScopes(poe: TomlNode | undefined, text: string): Scope[] {
  const parent = scope('all tasks', { settings: environmentOf(poe, text), open: true });
  const isCommand = [undefined, 'cmd'].includes(textOf(tomlAt(poe, 'default_task_type')));
  const interpreter = tomlAt(poe, 'shell_interpreter');
  const tasks = membersOf(tomlAt(poe, 'tasks')).flatMap(({ name, node }) => {
    const run = isCommand ? runOf(node, text, SPLITTER) : undefined;
    if (run === undefined) return taskScopes(name, node, parent, interpreter, text);
    return [scope(`the task "${name}"`, { parent, runs: [run], open: true })];
  });
  return [parent, ...tasks];
}

/** A task that is a table, and those in its sequence; a string in a sequence is another task's name. */
function taskScopes(
  name: string,
  node: TomlNode,
  parent: Scope,
  outer: TomlNode | undefined,
  text: string,
): Scope[] {
  const interpreter = tomlAt(node, 'interpreter') ?? outer;
  const shell = isPosix(interpreter) ? runOf(tomlAt(node, 'shell'), text, SHELL) : undefined;
  const run = shell ?? runOf(tomlAt(node, 'cmd'), text, SPLITTER);
  const runs = run === undefined ? [] : [run];
  const settings = [...environmentOf(node, text), ...settingsIn(runs)];
  const own = scope(`the task "${name}"`, { parent, settings, runs, open: true });
  const parts = [...itemsOf(node), ...itemsOf(tomlAt(node, 'sequence'))];
  return [own, ...parts.flatMap((part) => taskScopes(name, part, own, interpreter, text))];
}

/** `NAME.default` is for where nothing else sets it; `$NAME` is filled in. */
function environmentOf(node: TomlNode | undefined, text: string): Setting[] {
  return readTomlEnvironment(tomlAt(node, 'env'), text, (value) => value.includes('$'), 'default');
}

function isPosix(interpreter: TomlNode | undefined): boolean {
  const name = textOf(interpreter);
  return interpreter === undefined || name === 'posix' || isShellName(name ?? '');
}

function textOf(node: TomlNode | undefined): string | undefined {
  return asString(node)?.value;
}
