import { check, rules } from '@nopycache/makefile';

import type { Place } from './place.js';

/** What is known of Makefiles. */
export const makefiles: Place = {
  rules,
  nameOf: ({ id }) => id.replace('/', '-'),
  languages: ['nopycache/makefile'],
  root: 'Makefile',
  fixing: new Set([
    'makefile-eaten-dollar',
    'makefile-expands-dollar',
    'makefile-not-portable',
    'makefile-spaces-for-tab',
    'makefile-unquoted-pattern',
    'makefile-unused-ignore',
  ]),
  suggesting: new Set([
    'makefile-cleans-ignored',
    'makefile-deletes-directories',
    'makefile-deletes-extension-modules',
    'makefile-deletes-git-refs',
    'makefile-deletes-lookalikes',
    'makefile-descends-into-removed',
    'makefile-enters-environments',
    'makefile-fails-on-directories',
    'makefile-fails-on-nothing',
    'makefile-find-syntax',
    'makefile-hides-failure',
    'makefile-ignored-error',
    'makefile-no-globstar',
    'makefile-not-phony',
    'makefile-not-portable',
    'makefile-only-here',
    'makefile-quoted-glob',
    'makefile-splits-names',
    'makefile-ungrouped-or',
  ]),
  check: (text) => check(text, { rules }),
};
