import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import { settingsIn } from '../settings/in-commands.js';
import { membersOf, tomlAt, type TomlNode } from '../toml/tree.js';
import { runOf, SHELL } from './command.js';

/** The tasks of taskipy, which a shell runs: a string, or a table with it (https://github.com/taskipy/taskipy#readme). */
export function taskipyScopes(taskipy: TomlNode | undefined, text: string): Scope[] {
  return membersOf(tomlAt(taskipy, 'tasks')).flatMap(({ name, node }) => {
    const run = runOf(node, text, SHELL) ?? runOf(tomlAt(node, 'cmd'), text, SHELL);
    const runs = run === undefined ? [] : [run];
    return [scope(`the task "${name}"`, { settings: settingsIn(runs), runs, open: true })];
  });
}
