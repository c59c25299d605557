import type { Place } from '@nopycache/check-command';
import { check, isMakefile, rules } from '@nopycache/makefile';

/** Makefiles. */
export const makefilePlace: Place = {
  name: 'makefile',
  rules,
  matches: isMakefile,
  check: ({ text }, { rules: on, inlineConfig }) =>
    check(text, { inlineConfig, rules: rules.filter(({ id }) => on.has(id)) }),
};
