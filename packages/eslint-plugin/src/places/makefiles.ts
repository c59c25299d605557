import { check, rules } from '@nopycache/makefile';

import { FIXED_HAZARDS, SUGGESTED_HAZARDS } from './cleanup-hazards.js';
import type { Place } from './place.js';

/** What is known of Makefiles. */
export const makefiles: Place = {
  rules,
  nameOf: ({ id }) => id.replace('/', '-'),
  languages: ['nopycache/makefile'],
  root: 'Makefile',
  fixing: new Set([
    ...FIXED_HAZARDS.map((name) => `makefile-${name}`),
    'makefile-eaten-dollar',
    'makefile-spaces-for-tab',
    'makefile-unused-ignore',
  ]),
  suggesting: new Set([
    ...SUGGESTED_HAZARDS.map((name) => `makefile-${name}`),
    'makefile-ignored-error',
    'makefile-not-phony',
  ]),
  check: (text) => check(text, { rules }),
};
