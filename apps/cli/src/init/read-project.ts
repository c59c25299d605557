import { findFiles, loadConfig, readIgnores } from '@nopycache/check-command';

import { findInGit } from '../check/find-in-git.js';
import { readScope } from '../check/scope.js';
import { CONFIG_SOURCES } from '../config/sources.js';
import { gitCoverage } from '../git/ignored.js';
import { findWorkTree } from '../git/repository.js';
import { places as allPlaces } from '../places/all.js';
import { Drafts } from './drafts.js';
import type { Project } from './project.js';

/** Looks at the project around a directory. */
export async function readProject(cwd: string): Promise<Project> {
  const tree = findWorkTree(cwd);
  const top = tree?.top ?? cwd;
  const places = allPlaces();
  const config = await loadConfig({ cwd: top, places, sources: CONFIG_SOURCES });
  const isIgnored = await readIgnores(config.ignore, config.directory);
  const options = { cwd, top, places, isIgnored };
  const { files } =
    tree === undefined
      ? await findFiles(['.'], { ...options, mayBeEmpty: true })
      : await findInGit(readScope([top], cwd, top), options);
  const coverage = tree === undefined ? undefined : gitCoverage(top);
  return {
    cwd,
    top,
    coverage,
    files,
    places,
    config,
    isIgnored,
    drafts: new Drafts(cwd),
    tracked: [],
  };
}
