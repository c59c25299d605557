import type { Finding } from '@nopycache/core';

import type { Makefile } from '../syntax/makefile.js';
import { ignoresOf, type Ignore } from './ignore-comments.js';

/** What is left to tell, and the ignores that were for nothing. */
export interface Ignored {
  readonly findings: readonly Finding[];
  readonly unused: readonly Ignore[];
}

/** Takes out the findings that comments ask not to be told of. */
export function applyIgnores(makefile: Makefile, findings: readonly Finding[]): Ignored {
  const ignores = ignoresOf(makefile);
  const used = new Set<Ignore>();
  const left = findings.filter(({ ruleId, range: [start] }) => {
    const found = ignores.filter(
      ({ name, covers }) => idOf(name) === ruleId && covers[0] <= start && start < covers[1],
    );
    for (const ignore of found) used.add(ignore);
    return found.length === 0;
  });
  return { findings: left, unused: ignores.filter((ignore) => !used.has(ignore)) };
}

/** The id that a name in a comment stands for. */
export function idOf(name: string): string {
  return name.includes('/') ? name : `makefile/${name}`;
}
