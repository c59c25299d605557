import type { Node } from 'jsonc-parser';

import { readJsonEnvironment } from '../json/environment.js';
import { jsonAt, membersOf, readJson } from '../json/json-file.js';
import { scriptOfString } from '../json/string-script.js';
import { readRun } from '../runs/read-run.js';
import { settingsIn } from '../settings/in-commands.js';
import type { Run } from './project-file.js';
import type { Contents } from './read.js';
import { scope } from './scope.js';
import { terminalsIn } from './vscode-settings.js';

/** Commands that run in the container; `initializeCommand` runs outside (https://containers.dev/implementors/json_reference/). */
const COMMANDS = [
  'onCreateCommand',
  'updateContentCommand',
  'postCreateCommand',
  'postStartCommand',
  'postAttachCommand',
] as const;

/** What a dev container sets, and the commands of its life. */
export function readDevContainer(text: string): Contents {
  const { root, unreadable } = readJson(text, 'comments');
  const container = scope('the container', {
    settings: readJsonEnvironment(jsonAt(root, 'containerEnv'), text),
    open: true,
  });
  const runs = COMMANDS.flatMap((name) => runsOf(jsonAt(root, name), text));
  const remote = scope('processes of the editor', {
    parent: container,
    settings: [...readJsonEnvironment(jsonAt(root, 'remoteEnv'), text), ...settingsIn(runs)],
    runs,
    open: true,
  });
  const terminals = terminalsIn(jsonAt(root, 'customizations', 'vscode', 'settings'), text);
  return { scopes: [container, remote, ...terminals], json: root, unreadable };
}

/** A string is the shell's; an array is a command without a shell, which is left out; an object has several. */
function runsOf(node: Node | undefined, text: string): Run[] {
  const values = node?.type === 'object' ? membersOf(node).map(({ value }) => value) : [node];
  return values.flatMap((value) => {
    const script = scriptOfString(value, text);
    if (value === undefined || script === undefined) return [];
    return [readRun(script, [value.offset, value.offset + value.length])];
  });
}
