import { defineRule as define, type Rule, type RuleDefinition } from '@nopycache/core';
import type { HazardContext } from '@nopycache/script';

import type { ProjectFile, Run } from '../files/project-file.js';

/** What the rules look at. */
export interface ProjectContext {
  readonly file: ProjectFile;
  /** Directories beside or below package.json, `/` between their names, that hold Python; see `CheckOptions`. */
  readonly pythonDirectories: readonly string[];
  /** What is run to remove bytecode, in one place after the other. */
  readonly cleanups: readonly CleanupRun[];
}

/** Commands among which some remove bytecode. */
export interface CleanupRun {
  readonly hazards: HazardContext;
  /** Where they stand; the first of several. */
  readonly run: Run;
}

export type ProjectRule = Rule<ProjectContext>;

/** What the ids of all rules begin with. */
export const PREFIX_OF_IDS = 'project-files/';

/** A rule that is on by default and has the page of its name. */
export function defineRule(
  name: string,
  rule: Omit<RuleDefinition<ProjectContext>, 'id'>,
): ProjectRule {
  return define({ id: `${PREFIX_OF_IDS}${name}`, ...rule });
}
