import type { Dialect, DialectName } from './dialect.js';
import { FILE_EXTENSIONS, FILE_NAMES, GIT_PATHS } from './file-names.js';
import { DIALECTS } from './table.js';

const BY_NAME = new Map<string, DialectName>(
  dialectNames().flatMap((dialect) => FILE_NAMES[dialect].map((name) => [name, dialect] as const)),
);

/**
 * The dialect of an ignore file, by its path with either slash; `undefined` where the path is no ignore file's. A name
 * that is known without its reader being known has the dialect `unknown`, the most careful one.
 */
export function dialectOfPath(path: string): Dialect | undefined {
  const normal = path.replaceAll('\\', '/').toLowerCase();
  const name = normal.slice(normal.lastIndexOf('/') + 1);
  const found =
    BY_NAME.get(name) ??
    dialectNames().find((each) => FILE_EXTENSIONS[each]?.some((end) => name.endsWith(end))) ??
    (GIT_PATHS.some((end) => normal === end || normal.endsWith(`/${end}`)) ? 'git' : undefined);
  return found && DIALECTS[found];
}

function dialectNames(): DialectName[] {
  return Object.keys(DIALECTS) as DialectName[];
}
