import type { Place } from '@nopycache/check-command';

import { check } from '../check.js';
import { rules } from '../rules/all.js';
import { isMakefile } from './file-names.js';

/** The section `makefile` of the configuration. */
export interface MakefileOptions {
  readonly inlineConfig?: boolean;
}

/** Makefiles, as commands check them. */
export const makefilePlace: Place<MakefileOptions> = {
  name: 'makefile',
  rules,
  options: {
    inlineConfig: {
      type: 'boolean',
      default: true,
      description: 'whether comments that ask not to be told are heeded',
    },
  },
  matches: isMakefile,
  check({ text }, { rules: on, inlineConfig }) {
    return check(text, { inlineConfig, rules: rules.filter(({ id }) => on.has(id)) });
  },
};
