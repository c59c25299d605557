import type { Place } from '@nopycache/check-command';
import { check, kindOfPath, rules } from '@nopycache/project-files';

/** What projects keep in package.json, compose files, workflows and the like. */
export const projectFilesPlace: Place = {
  name: 'project-files',
  rules,
  matches: (path) => kindOfPath(path) !== undefined,
  check({ path, text }, { rules: on, inlineConfig }) {
    const kind = kindOfPath(path);
    if (kind === undefined) return [];
    return check(text, { kind, inlineConfig, rules: rules.filter(({ id }) => on.has(id)) });
  },
};
