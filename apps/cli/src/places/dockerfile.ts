import type { Place } from '@nopycache/check-command';
import { check, rules } from '@nopycache/dockerfile';

const NAME = /^(?:docker|container)file(?:\.[\w-]+)?$|\.(?:docker|container)file$/i;

/** Dockerfiles and Containerfiles. */
export const dockerfilePlace: Place = {
  name: 'dockerfile',
  rules,
  matches: (path) => NAME.test(path.slice(path.lastIndexOf('/') + 1)),
  check: ({ text }, { rules: on, inlineConfig }) =>
    check(text, { inlineConfig, rules: rules.filter(({ id }) => on.has(id)) }),
};
