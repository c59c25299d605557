import type { Cleanup } from '../cleanup.js';

/** What to write so that a cleanup does not enter a directory, in the language that it is written in. */
export function leavingOut({ find, python }: Cleanup, directory: string): string {
  if (python !== undefined) return `\`if '${directory}' not in p.parts\``;
  const pruned = `-name ${directory} -prune -o …`;
  return find === undefined ? `\`find . ${pruned}\`` : `\`${pruned}\``;
}
