import { join } from 'node:path';

import { applyEdits } from '@nopycache/core';
import { DIALECTS, ensureBytecodePatterns } from '@nopycache/ignore-files';

import { globalIgnoreFile } from '../check/global-file.js';
import { lacksEssentials } from '../git/ignored.js';
import { fixPlaces } from './fixes.js';
import type { Draft } from './drafts.js';
import type { Project } from './project.js';

/** Ignore files mended, and one at the top that covers bytecode where git does not ignore it yet. */
export function ignore(project: Project): void {
  const { top, coverage, drafts } = project;
  fixPlaces(project, ['ignore-files']);
  const isCovered = coverage !== undefined && !lacksEssentials(coverage.uncovered);
  if (!isCovered || coverage.directories.length === 0) cover(drafts.open(join(top, '.gitignore')));
}

/** The user's own file, which git reads in every repository. */
export function ignoreGlobally({ cwd, drafts }: Project): void {
  cover(drafts.open(globalIgnoreFile(cwd)));
}

function cover(draft: Draft): void {
  const edit = ensureBytecodePatterns(draft.text, DIALECTS.git);
  if (edit !== undefined) draft.text = applyEdits(draft.text, [edit]);
}
