import { checkText, fixText, type FixLevel, type Severities } from '@nopycache/check-command';

import type { Project } from './project.js';

/** The rule that is told of images that leave open whether they want bytecode; its first suggestion is none. */
const NO_POLICY = 'PYC003';

/** What `nopycache fix` does in the files of some places, or `nopycache fix --fix-suggestions`. */
export function fixPlaces(
  project: Project,
  names: readonly string[],
  level: FixLevel = 'fixes',
): void {
  fix(project, names, level, project.config.severities);
}

/** Has images that say nothing of bytecode write none. */
export function suppressInImages(project: Project): void {
  const [dockerfile] = project.places.filter(({ name }) => name === 'dockerfile');
  const others = (dockerfile?.rules ?? []).map(({ id }) => [id, 'off'] as const);
  const severities: Severities = { ...Object.fromEntries(others), [NO_POLICY]: 'info' };
  const wish = project.config.severities[NO_POLICY];
  if (wish !== 'off') fix(project, ['dockerfile'], 'suggestions', severities);
}

function fix(
  { files, drafts, config }: Project,
  names: readonly string[],
  level: FixLevel,
  severities: Severities,
): void {
  const settings = { severities, sections: config.sections, inlineConfig: true };
  const neighbours = drafts.neighbours();
  for (const { path, places } of files) {
    const own = places.filter(({ name }) => names.includes(name));
    if (own.length === 0) continue;
    const check = (text: string) => checkText({ path, text }, own, settings, neighbours);
    fixText(drafts.open(path), level, check, (other) => drafts.open(other));
  }
}
