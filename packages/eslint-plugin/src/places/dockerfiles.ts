import { check, rules } from '@nopycache/dockerfile';

import { dockerfileOptions } from '../languages/dockerfile-options.js';
import type { Place, PlaceRule } from './place.js';

const NAMES: ReadonlyMap<string, string> = new Map(
  rules.map(({ id, name }) => [id, `dockerfile-${name}`]),
);

/** What is known of Dockerfiles. Their rules have numbers, for comments in the file; ESLint's users write names. */
export const dockerfiles: Place = {
  rules,
  nameOf: ({ id }: PlaceRule) => NAMES.get(id) ?? id,
  languages: ['nopycache/dockerfile'],
  root: 'Dockerfile',
  fixing: new Set([
    'dockerfile-isolated-ignores-env',
    'dockerfile-legacy-env-format',
    'dockerfile-pip-ignores-dontwrite',
    'dockerfile-unused-ignore',
  ]),
  suggesting: new Set([
    'dockerfile-arg-not-env',
    'dockerfile-empty-value-noop',
    'dockerfile-export-does-not-persist',
    'dockerfile-falsy-text-enables',
    'dockerfile-legacy-env-format',
    'dockerfile-lost-in-final-stage',
    'dockerfile-misspelt-variable',
    'dockerfile-no-inverted-pip-no-compile',
    'dockerfile-no-policy',
    'dockerfile-zero-is-version-dependent',
  ]),
  check: (text, { languageOptions }) =>
    check(text, { ...dockerfileOptions(languageOptions), rules }),
};
