import { splitPath } from '../disk-path.js';
import { withAncestors } from '../git/repositories.js';

/**
 * Those of the roots that lie in others. A walk meets no other root than these, and has mostly none of them to compare
 * each directory with.
 */
export function innerRoots(roots: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...roots].filter((root) => isBelowAny(root, roots)));
}

function isBelowAny(root: string, roots: ReadonlySet<string>): boolean {
  const { directory } = splitPath(root);
  if (directory === root) return false;
  for (const above of withAncestors(directory)) if (roots.has(above)) return true;
  return false;
}
