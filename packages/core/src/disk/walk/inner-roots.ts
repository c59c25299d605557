import { withAncestors } from '../git/repositories.js';

/**
 * Those of the roots that lie in others. A walk meets no other root than these, and has mostly none of them to compare
 * each directory with.
 */
export function innerRoots(roots: ReadonlySet<string>): ReadonlySet<string> {
  const isInner = (root: string): boolean => {
    const [, ...above] = withAncestors(root);
    return above.some((directory) => roots.has(directory));
  };
  return new Set([...roots].filter(isInner));
}
