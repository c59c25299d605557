import { findTrackedBytecode } from '../check/tracked-bytecode.js';
import { trackedBytecode } from '../places/git.js';
import { fixPlaces } from './fixes.js';
import type { Project } from './project.js';

/** What `nopycache fix --fix-suggestions` does: the whole change is shown before it is made. */
export function mend(project: Project): void {
  const { places, config, coverage, top, isIgnored } = project;
  fixPlaces(
    project,
    places.map(({ name }) => name),
    'suggestions',
  );
  if (coverage === undefined || config.severities[trackedBytecode.id] === 'off') return;
  project.tracked = findTrackedBytecode(top, (path) => !isIgnored(path)).removable;
}
