import type { Place } from '@nopycache/check-command';
import { dockerfilePlace } from '@nopycache/dockerfile';

import { editorsPlace } from './editors.js';
import { gitPlace } from './git.js';
import { ignoreFilesPlace, type IgnoreFileKnowledge } from './ignore-files.js';
import { makefilePlace } from './makefile.js';
import { prettierPlace } from './prettier.js';
import { projectFilesPlace } from './project-files.js';

/** Everywhere that the command looks, in the order of the documentation. */
export function places(knowledge: IgnoreFileKnowledge = {}): readonly Place[] {
  return [
    gitPlace,
    ignoreFilesPlace(knowledge),
    dockerfilePlace,
    makefilePlace,
    editorsPlace,
    projectFilesPlace,
    prettierPlace,
  ];
}
