import { check, rules } from '@nopycache/ignore-files';

import { dialectOf } from '../languages/dialect.js';
import type { Place } from './place.js';

/** What is known of ignore files. */
export const ignoreFiles: Place = {
  rules,
  nameOf: ({ id }) => id.replace('/', '-'),
  languages: ['nopycache/ignore'],
  root: 'IgnoreFile',
  fixing: new Set([
    'ignore-files-duplicate-pattern',
    'ignore-files-incomplete-bytecode',
    'ignore-files-missing-bytecode',
    'ignore-files-root-only-pattern',
  ]),
  suggesting: new Set([
    'ignore-files-covered-pattern',
    'ignore-files-dead-re-include',
    'ignore-files-glued-stars',
    'ignore-files-hits-no-bytecode',
    'ignore-files-inline-comment',
    'ignore-files-invalid-pattern',
    'ignore-files-literal-braces',
    'ignore-files-negated-class',
    'ignore-files-never-matches',
    'ignore-files-significant-white-space',
  ]),
  check: (text, { path, languageOptions }) =>
    check(text, { dialect: dialectOf(path, languageOptions), rules }),
};
