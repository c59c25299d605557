import type { Neighbours } from '@nopycache/check-command';

import type { ContextIgnore } from '../rules/rule.js';
import { sourcesOf } from '../stages/packages.js';
import { resolvePath } from '../stages/working-directory.js';
import type { Dockerfile } from '../syntax/dockerfile.js';
import { flagOf, type Instruction } from '../syntax/instruction.js';

/** Files that lie where a Python project has its top. */
const PROJECT_FILES = [
  'pyproject.toml',
  'requirements.txt',
  'setup.py',
  'setup.cfg',
  'Pipfile',
  'manage.py',
  'main.py',
  'app.py',
];

/**
 * The ignore file that goes with a Dockerfile: that of its own name (`api.Dockerfile.dockerignore`), or else the one of the
 * directory that is sent to the build. Which directory that is, a Dockerfile does not say: it is the nearest one, from the
 * Dockerfile's own up, that has all the files that are copied by their names.
 *
 * @returns `undefined` where that is not known
 */
export function ignoreFileOf(
  path: string,
  file: Dockerfile,
  neighbours: Neighbours,
): ContextIgnore | undefined {
  const own = read(`${path}.dockerignore`, neighbours);
  if (own?.text !== undefined) return own;
  const context = contextOf(path, file, neighbours);
  if (own === undefined || context === undefined) return undefined;
  return ignoreFilesIn(context, path)
    .map((name) => read(name, neighbours))
    .find((found, index, all) => found?.text !== undefined || index === all.length - 1);
}

/** Podman prefers a name of its own, and gives `Containerfile` to what is written for it. */
function ignoreFilesIn(directory: string, path: string): readonly string[] {
  const isPodman = /(?:^|\/)containerfile[^/]*$/i.test(path);
  const names = isPodman ? ['.containerignore', '.dockerignore'] : ['.dockerignore'];
  return names.map((name) => join(directory, name));
}

function read(path: string, neighbours: Neighbours): ContextIgnore | undefined {
  const found = neighbours.read(path);
  return found === undefined ? undefined : { path, text: found.text };
}

function contextOf(path: string, file: Dockerfile, neighbours: Neighbours): string | undefined {
  const own = parentOf(path);
  const isThere = (directory: string, name: string): boolean =>
    neighbours.exists(join(directory, name)) === true;
  const copied = new Set(file.instructions.flatMap(namesCopied));
  if (copied.size > 0) {
    const found = directoriesFrom(own).find((directory) =>
      [...copied].every((name) => isThere(directory, name)),
    );
    if (found !== undefined) return found;
  } else if (PROJECT_FILES.some((name) => isThere(own, name))) return own;
  return isThere(own, '.dockerignore') ? own : undefined;
}

/** A directory and those above it, as far as the one where the command runs. */
function directoriesFrom(directory: string): string[] {
  const all = [directory];
  if (directory === '' || /^\.\.(?:\/|$)|^\//.test(directory)) return all;
  for (let at = directory; at !== '';) {
    at = parentOf(at);
    all.push(at);
  }
  return all;
}

/** The plain names of the context that an instruction copies. */
function namesCopied(instruction: Instruction): readonly string[] {
  const { keyword, heredocs, trigger } = instruction;
  if (trigger !== undefined) return namesCopied(trigger);
  const isCopy = keyword === 'COPY' || keyword === 'ADD';
  if (!isCopy || heredocs.length > 0 || flagOf(instruction, 'from') !== undefined) return [];
  return sourcesOf(instruction)
    .filter((source) => !/[$*?[`\\"']|:\/\/|^git@/.test(source))
    .map((source) => resolvePath('/', source).slice(1))
    .filter((name) => name !== '');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function join(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}
