import { hide } from './hide.js';
import { ignore, ignoreGlobally } from './ignore.js';
import { fixPlaces, suppressInImages } from './fixes.js';
import type { LayerName } from './layers.js';
import { lintStaged } from './lint-staged.js';
import { make } from './make.js';
import { mend } from './mend.js';
import type { Note, Project, ShellChoice } from './project.js';
import { script } from './script.js';
import { startupFiles } from './shell.js';

/** Puts what some layers want into the project's drafts. */
export function planLayers(
  project: Project,
  layers: readonly LayerName[],
  shell: ShellChoice | undefined,
): Note[] {
  const isOn = (name: LayerName): boolean => layers.includes(name);
  if (isOn('ignore')) ignore(project);
  if (isOn('ignore-global')) ignoreGlobally(project);
  if (isOn('dont-write')) {
    // A variable whose name is spelt right now need not be set again.
    if (isOn('mend')) fixPlaces(project, ['dockerfile'], 'suggestions');
    suppressInImages(project);
    fixPlaces(project, ['dockerfile', 'project-files', 'makefile']);
  }
  const notes = [
    ...(isOn('hide') ? hide(project) : []),
    ...(isOn('make') ? make(project) : []),
    ...(isOn('script') ? script(project) : []),
    ...(isOn('lint-staged') ? lintStaged(project) : []),
    ...(shell === undefined ? [] : startupFiles(project, shell, layers)),
  ];
  // Last, for what a layer has written may answer a finding.
  if (isOn('mend')) mend(project);
  return notes;
}
