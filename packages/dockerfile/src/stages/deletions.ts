import { deletion, type ShellCommand } from '@nopycache/script';

import type { EscapeCharacter } from '../syntax/directives.js';
import type { Step } from './stage.js';
import { isBelow, resolvePath, workingDirectory } from './working-directory.js';

/** A command that deletes bytecode, and below which directories, all of them known. */
export interface DeletionAt {
  readonly command: ShellCommand;
  readonly step: Step;
  readonly directories: readonly string[];
}

/** The commands of a step that delete bytecode below directories that are known. */
export function* deletionsIn(step: Step, escape: EscapeCharacter): Generator<DeletionAt> {
  if (step.instruction.keyword !== 'RUN') return;
  for (const command of step.commands) {
    const directories = directoriesOf(deletion(command)?.paths, step, escape);
    if (directories !== undefined) yield { command, step, directories };
  }
}

/** Paths as the step sees them; `undefined` where one cannot be known. */
export function directoriesOf(
  paths: readonly string[] | undefined,
  step: Step,
  escape: EscapeCharacter,
): readonly string[] | undefined {
  if (paths === undefined) return undefined;
  const relative = paths.some((path) => !path.startsWith('/'));
  const directory = relative ? workingDirectory(step, escape) : '/';
  return directory === undefined ? undefined : paths.map((path) => resolvePath(directory, path));
}

/** Where installed packages lie, or whole trees that hold them. */
const PACKAGES =
  /^\/$|^\/usr(?:\/local)?(?:\/lib(?:\/python[\d.]*(?:\/(?:site|dist)-packages)?)?)?$|\/\.?venv\b|\/(?:site|dist)-packages\b|^\/opt$|^\/root$|^\/root\/\.local\b/;

/** Whether installed packages lie in a directory, as far as its path tells. */
export function holdsPackages(directory: string): boolean {
  return PACKAGES.test(directory);
}

/** Whether a deletion reaches installed packages. */
export function reachesPackages({ directories }: DeletionAt): boolean {
  return directories.some(holdsPackages);
}

/** Whether a deletion reaches one of the directories. */
export function reaches(deleted: DeletionAt, directories: readonly string[]): boolean {
  return deleted.directories.some((root) => directories.some((path) => isBelow(path, root)));
}
