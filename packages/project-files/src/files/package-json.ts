import { jsonAt, membersOf, readJson } from '../json/json-file.js';
import { scriptOfString } from '../json/string-script.js';
import { readRun } from '../runs/read-run.js';
import { settingsIn } from '../settings/in-commands.js';
import type { Scope } from './project-file.js';
import type { Contents } from './read.js';
import { scope } from './scope.js';

/** The scripts of package.json, each of which a shell of its own runs. */
export function readPackageJson(text: string): Contents {
  const { root, unreadable } = readJson(text, 'strict');
  const scopes = membersOf(jsonAt(root, 'scripts')).flatMap(({ name, value }): Scope[] => {
    const script = scriptOfString(value, text);
    if (script === undefined) return [];
    const runs = [readRun(script, [value.offset, value.offset + value.length])];
    return [scope(`the script "${name}"`, { settings: settingsIn(runs), runs, open: true })];
  });
  return { scopes, json: root, unreadable };
}
