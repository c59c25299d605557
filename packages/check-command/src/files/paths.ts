import { relative, resolve, sep } from 'node:path';

/** A path as reports show it: relative to where the command runs, with `/`. */
export function shownPath(cwd: string, path: string): string {
  const relation = relative(cwd, resolve(cwd, path));
  return relation === '' ? '.' : relation.split(sep).join('/');
}
