import type { Place } from '@nopycache/check-command';
import { check, editorFileOfPath, rules } from '@nopycache/editors';

/** Editors' settings that stand in a project. */
export const editorsPlace: Place = {
  name: 'editors',
  rules,
  matches: (path) => editorFileOfPath(path) !== undefined,
  check({ path, text }, { rules: on }) {
    const file = editorFileOfPath(path);
    if (file === undefined) return [];
    return check(text, { file, rules: rules.filter(({ id }) => on.has(id)) });
  },
};
