import { check, kindOfPath, rules } from '@nopycache/project-files';

import { FIXED_HAZARDS, SUGGESTED_HAZARDS } from './cleanup-hazards.js';
import { JSON_LANGUAGES } from './json.js';
import type { Place } from './place.js';

/** Of what is no JSON ESLint itself tells; what pytest sets stands in TOML. */
const NOT_OF_JSON = new Set(['project-files/unreadable', 'project-files/set-after-start']);

/** What is known of package.json, dev containers and settings; those of its files that are no JSON are not linted. */
export const projectFiles: Place = {
  rules: rules.filter(({ id }) => !NOT_OF_JSON.has(id)),
  nameOf: ({ id }) => id.replace('/', '-'),
  languages: JSON_LANGUAGES,
  root: 'Document',
  fixing: new Set([
    ...FIXED_HAZARDS.map((name) => `project-files-${name}`),
    'project-files-isolated-ignores-env',
    'project-files-pip-ignores-dontwrite',
    'project-files-publishes-bytecode',
    'project-files-unused-ignore',
  ]),
  suggesting: new Set([
    ...SUGGESTED_HAZARDS.map((name) => `project-files-${name}`),
    'project-files-empty-value-noop',
    'project-files-export-does-not-persist',
    'project-files-falsy-text-enables',
    'project-files-hand-written-cleanup',
    'project-files-misspelt-variable',
    'project-files-no-inverted-pip-no-compile',
    'project-files-zero-is-version-dependent',
  ]),
  check(text, { path, settings: { pythonDirectories } }) {
    const kind = kindOfPath(path);
    if (kind === undefined) return [];
    const directories = isTexts(pythonDirectories) ? { pythonDirectories } : {};
    return check(text, { kind, rules, ...directories });
  },
};

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
