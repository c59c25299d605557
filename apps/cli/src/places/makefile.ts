import type { Place } from '@nopycache/check-command';
import { check, rules } from '@nopycache/makefile';

/** The names that make looks for, and what Makefiles include. */
const NAME = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|BSDmakefile)$|\.mk$/;

/** Makefiles. */
export const makefilePlace: Place = {
  name: 'makefile',
  rules,
  matches: (path) => NAME.test(path),
  check: ({ text }, { rules: on, inlineConfig }) =>
    check(text, { inlineConfig, rules: rules.filter(({ id }) => on.has(id)) }),
};
