import type { Config, FoundFile, PathTest, Place } from '@nopycache/check-command';
import type { Home, Shell } from '@nopycache/shell';

import type { IndexEntry } from '../git/bytecode.js';
import type { GitCoverage } from '../git/ignored.js';
import type { Drafts } from './drafts.js';

/** What the layers are set up in. */
export interface Project {
  readonly cwd: string;
  /** The top of the repository, or the current directory where there is none. */
  readonly top: string;
  /** `undefined` without a repository. */
  readonly coverage: GitCoverage | undefined;
  readonly files: readonly FoundFile[];
  readonly places: readonly Place[];
  readonly config: Config;
  /** Whether the configuration leaves a path out. */
  readonly isIgnored: PathTest;
  readonly drafts: Drafts;
  /** Bytecode that is to be taken out of git. */
  tracked: readonly IndexEntry[];
}

/** Whose start-up files are written. */
export interface ShellChoice {
  readonly shells: readonly Shell[];
  readonly home: Home;
  /** Where bytecode goes, as users give it. */
  readonly prefix: string | undefined;
}

/** What a layer has to say besides its changes: why something is left, or what is to be done by hand. */
export type Note = string;
