import fs from 'node:fs';

import { joinName, rawText, splitPath, systemPath, type DiskPath } from '../disk-path.js';

/** The directories from a path's own up to the file system's root that hold a `.git`. */
export function enclosingRepositories(path: DiskPath): DiskPath[] {
  const found: DiskPath[] = [];
  for (const directory of withAncestors(path.text)) {
    const repository = { ...path, text: directory };
    if (fs.existsSync(systemPath({ ...path, text: joinName(directory, '.git') }))) {
      found.push(repository);
    }
  }
  return found;
}

/** A path, its directory, that one's directory, and so on. */
export function* withAncestors(path: string): Generator<string> {
  for (let at = path; ;) {
    yield at;
    const { directory } = splitPath(at);
    if (directory === at || directory === '') return;
    at = directory;
  }
}

/** Those of the repositories, keyed by their paths' bytes, that one of the directories lies in. */
export function repositoriesAround<T>(
  directories: readonly DiskPath[],
  repositories: ReadonlyMap<string, T>,
): T[] {
  if (repositories.size === 0) return [];
  const found = new Set<T>();
  const seen = new Set<string>();
  for (const directory of directories) {
    for (let at = rawText(directory); !seen.has(at); at = splitPath(at).directory) {
      seen.add(at);
      const repository = repositories.get(at);
      if (repository !== undefined) found.add(repository);
    }
  }
  return [...found];
}
