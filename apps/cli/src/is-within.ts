import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a directory's, or of something in it. */
export function isWithin(path: string, directory: string): boolean {
  const inner = relative(directory, path);
  return inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner);
}
