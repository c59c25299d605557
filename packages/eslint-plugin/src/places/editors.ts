import { check, editorFileOfPath, rules } from '@nopycache/editors';

import { JSON_LANGUAGES } from './json.js';
import type { Place } from './place.js';

/** What is no JSON never gets as far as a rule: ESLint itself says so. */
const UNPARSED = 'editors/syntax-error';

/** What is known of editors' settings in JSON. */
export const editors: Place = {
  rules: rules.filter(({ id }) => id !== UNPARSED),
  nameOf: ({ id }) => id.replace('/', '-'),
  languages: JSON_LANGUAGES,
  root: 'Document',
  fixing: new Set(['editors-incomplete-bytecode', 'editors-missing-bytecode']),
  suggesting: new Set(['editors-lost-defaults', 'editors-root-only-pattern']),
  check(text, { path }) {
    const file = editorFileOfPath(path);
    return file === undefined ? [] : check(text, { file, rules });
  },
};
