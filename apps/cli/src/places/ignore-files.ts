import type { Place } from '@nopycache/check-command';
import { check, dialectOfPath, rules } from '@nopycache/ignore-files';

const MISSING = 'ignore-files/missing-bytecode';

/**
 * Ignore files. That one covers bytecode at all is asked of those whose place in the project is known.
 *
 * @param mustCover whether a path is that of a file which has to
 */
export function ignoreFilesPlace(mustCover: (path: string) => boolean): Place {
  return {
    name: 'ignore-files',
    rules,
    matches: (path) => dialectOfPath(path) !== undefined,
    check({ path, text }, { rules: on }) {
      const dialect = dialectOfPath(path);
      if (dialect === undefined) return [];
      const isOn = (id: string): boolean => on.has(id) || (id === MISSING && mustCover(path));
      return check(text, { dialect, rules: rules.filter(({ id }) => isOn(id)) });
    },
  };
}
