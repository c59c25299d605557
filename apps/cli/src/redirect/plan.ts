import {
  SNIPPET_NAMES,
  type Home,
  type Prefix,
  type Shell,
  type SnippetName,
} from '@nopycache/shell';

import { forcedText } from '../edit-files/forced.js';
import { planHide, type HideEdit } from '../hide/edits.js';
import { refusalLines } from '../hide/texts.js';
import { UsageError } from '../usage-error.js';
import { isEdited, planRedirect, type RedirectEdit } from './edits.js';
import { removalTargets, targetsOf, type Target } from './targets.js';
import { terminalTargets } from './terminals.js';
import { refusalLine } from './texts.js';

/** What becomes of the files of shells, and of settings with variables for terminals. */
export interface RedirectPlan {
  readonly shells: readonly RedirectEdit[];
  readonly terminals: readonly HideEdit[];
}

/** What is to be written, for whom and where. */
export interface WantedRedirect {
  readonly shells: readonly Shell[];
  /** Whether terminals of VS Code are to have the variable. */
  readonly hasTerminals: boolean;
  readonly prefix: Prefix;
  readonly aliases: boolean;
  readonly file: string | undefined;
  readonly remove: boolean;
  readonly force: boolean;
}

/**
 * Reads the files and says what becomes of each. Nothing is written yet.
 *
 * @throws UsageError where one file is named for several readers
 * @throws DiskError where one cannot be read or written, or belongs to another user
 */
export function planAll(home: Home, wanted: WantedRedirect): RedirectPlan {
  const { shells, hasTerminals, prefix, file, remove, force } = wanted;
  if (file !== undefined && hasTerminals && shells.length > 0) {
    throw new UsageError('--file names a file of one shell. Name that one alone with --shell.');
  }
  const targets = (): Target[] =>
    remove ? removalTargets(shells, home, file) : targetsOf(shells, home, wanted);
  const terminals = hasTerminals ? terminalTargets(home, { prefix, file }) : [];
  return {
    shells: (shells.length === 0 ? [] : targets()).map((target) =>
      planRedirect(target, { remove, force }),
    ),
    terminals: terminals.map((target) => planHide(target, home, { remove, force })),
  };
}

/** Why nothing can be written, a line for each place; none where all can. */
export function refusalsIn({ shells, terminals }: RedirectPlan): string[] {
  const lines = shells.map(refusalLine).filter((line) => line !== undefined);
  return [...lines, ...terminals.flatMap(refusalLines)];
}

/** The blocks that somebody has changed, shown as what forcing would make of them. */
export function editedText({ shells }: RedirectPlan, { remove }: WantedRedirect): string {
  const edited = shells.filter(({ change }) => isEdited(change)).map(({ target }) => target);
  const forced = edited.map((target) => planRedirect(target, { remove, force: true }));
  return forced.map(forcedText).join('');
}

/** Of what is named and has no file here that could be edited, the lines are shown. */
export function snippetsFor(
  names: readonly string[],
  { shells, terminals }: RedirectPlan,
): SnippetName[] {
  const hasFile: Readonly<Record<SnippetName, boolean>> = {
    vscode: terminals.length > 0,
    tox: shells.some(({ target }) => target.shell.name === 'tox'),
  };
  return SNIPPET_NAMES.filter((name) => names.includes(name) && !hasFile[name]);
}
