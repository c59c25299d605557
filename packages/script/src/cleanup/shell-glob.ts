import { matchesName, namePattern } from './patterns/name-pattern.js';
import type { ProbeNode } from './probe/tree.js';
import type { World } from './probe/world.js';

/** What a word of the shell stands for in a probe tree: a `**` is a `*`, and names that begin with a dot are left out. */
export function shellGlob(text: string, isGlob: boolean, world: World): readonly ProbeNode[] {
  if (text.startsWith('/') || text.startsWith('~')) return [];
  let found: ProbeNode[] = [world.root];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    found = found.flatMap((node) =>
      node.children.filter((child) => world.has(child) && takes(part, isGlob, child.name)),
    );
  }
  return found.filter((node) => node !== world.root);
}

function takes(part: string, isGlob: boolean, name: string): boolean {
  if (!isGlob || !/[*?[]/.test(part)) return part === name;
  const pattern = namePattern(part);
  const hidden = name.startsWith('.') && !part.startsWith('.');
  return pattern !== undefined && !hidden && matchesName(pattern, name);
}
