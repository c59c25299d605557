import type { HazardKind } from '../hazard.js';
import { cleansIgnored } from './cleans-ignored.js';
import { deletesDirectories } from './deletes-directories.js';
import { deletesEverything } from './deletes-everything.js';
import { deletesExtensionModules } from './deletes-extension-modules.js';
import { deletesGitRefs } from './deletes-git-refs.js';
import { deletesLookalikes } from './deletes-lookalikes.js';
import { descendsIntoRemoved } from './descends-into-removed.js';
import { entersEnvironments } from './enters-environments.js';
import { expandsDollar } from './expands-dollar.js';
import { failsOnDirectories } from './fails-on-directories.js';
import { failsOnNothing } from './fails-on-nothing.js';
import { findSyntax } from './find-syntax.js';
import { hidesFailure } from './hides-failure.js';
import { leavesCaches } from './leaves-caches.js';
import { missesBytecode } from './misses-bytecode.js';
import { noGlobstar } from './no-globstar.js';
import { notPortable } from './not-portable.js';
import { onlyHere } from './only-here.js';
import { pruneWithDelete } from './prune-with-delete.js';
import { quotedGlob } from './quoted-glob.js';
import { skipsIgnored } from './skips-ignored.js';
import { splitsNames } from './splits-names.js';
import { ungroupedOr } from './ungrouped-or.js';
import { unquotedPattern } from './unquoted-pattern.js';

/** Every kind of hazard: what destroys first, then what fails, then what misses. */
export const HAZARD_KINDS: readonly HazardKind[] = [
  deletesEverything,
  deletesGitRefs,
  deletesLookalikes,
  deletesExtensionModules,
  deletesDirectories,
  expandsDollar,
  splitsNames,
  entersEnvironments,
  cleansIgnored,
  findSyntax,
  failsOnDirectories,
  descendsIntoRemoved,
  pruneWithDelete,
  failsOnNothing,
  hidesFailure,
  ungroupedOr,
  unquotedPattern,
  missesBytecode,
  noGlobstar,
  quotedGlob,
  skipsIgnored,
  onlyHere,
  leavesCaches,
  notPortable,
];
