import { hazardContext } from '@nopycache/script';

import type { ProjectFile, Run, Scope } from '../files/project-file.js';
import type { CleanupRun } from '../rules/rule.js';

/** What a script must hold to be about bytecode, or to remove all that git ignores. */
const CONCERNED = /pyc|pyo|py\[|\.py[*?]|\$py|-empty|git clean/;

/** Names of scripts that are there to remove bytecode. */
const BY_NAME = /pyc|pycache|bytecode|clean[:_-]py/i;

/** The cleanups of a file. The steps of a job follow one another in one tree; scripts of package.json and pyproject.toml stand alone. */
export function cleanupsIn({ scopes, kind }: ProjectFile): CleanupRun[] {
  const together = new Map<unknown, Scope[]>();
  for (const scope of scopes) {
    const key = kind === 'package-json' || kind === 'pyproject' ? scope : scope.parent;
    together.set(key, [...(together.get(key) ?? []), scope]);
  }
  return [...together.values()].flatMap(ofScopes);
}

function ofScopes(scopes: readonly Scope[]): CleanupRun[] {
  const runs = scopes.flatMap((scope) => scope.runs);
  const [run]: readonly (Run | undefined)[] = runs;
  const scripts = runs.map(({ script }) => script);
  if (run === undefined || !scripts.some(({ text }) => CONCERNED.test(text))) return [];
  const isAboutBytecode = scopes.every(({ name }) => BY_NAME.test(name));
  return [{ hazards: hazardContext(scripts, { isAboutBytecode }), run }];
}
