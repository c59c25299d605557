import type { Place } from '@nopycache/check-command';

import { dockerfilePlace } from './dockerfile.js';
import { gitPlace } from './git.js';
import { ignoreFilesPlace } from './ignore-files.js';
import { projectFilesPlace } from './project-files.js';

/** What is known of the project before its files are looked at. */
export interface ProjectKnowledge {
  /** Whether an ignore file is one that has to cover bytecode. Default: none is. */
  readonly mustCover?: (path: string) => boolean;
}

/** Everywhere that the command looks, in the order of the documentation. */
export function places({ mustCover = () => false }: ProjectKnowledge = {}): readonly Place[] {
  return [gitPlace, ignoreFilesPlace(mustCover), dockerfilePlace, projectFilesPlace];
}
