import type { EditorName, Scope } from '@nopycache/editors';

import { patchOf } from '../edit-files/diff.js';
import { forcedText } from '../edit-files/forced.js';
import { describeHome } from '../edit-files/home.js';
import { writeEdits } from '../edit-files/write-edits.js';
import { EXIT } from '../exit-codes.js';
import { isEdited, planHide, type HideEdit } from '../hide/edits.js';
import { hideTargets, type HideTarget } from '../hide/targets.js';
import { afterwards, choiceLines, refusalLines, snippetTexts } from '../hide/texts.js';
import { warn } from './warn.js';
import { writeOutput } from './write-output.js';

export interface HideCommandOptions {
  readonly editor?: readonly EditorName[];
  readonly scope?: Scope;
  readonly file?: string;
  readonly watcher?: true;
  readonly search?: true;
  readonly dryRun?: true;
  readonly remove?: true;
  readonly force?: true;
}

/** `nopycache hide`: hides bytecode in editors, or takes that back. */
export async function hideCommand(options: HideCommandOptions): Promise<number> {
  const { editor, scope, file, watcher, search, force } = options;
  const remove = options.remove === true;
  const home = describeHome();
  const targets = hideTargets(home, { editors: editor, scope, file, remove });
  const plan = (target: HideTarget, isForced: boolean | undefined): HideEdit =>
    planHide(target, home, { watcher, search, force: isForced, remove });
  const edits = targets.map((target) => plan(target, force));
  const refusals = edits.flatMap(refusalLines);
  refusals.forEach(warn);
  if (refusals.length > 0) {
    const forced = targets
      .filter((_, at) => isEdited(edits[at]))
      .map((target) => plan(target, true));
    process.stderr.write(forced.map(forcedText).join(''));
    warn('Nothing was changed.');
    return EXIT.usage;
  }
  edits.flatMap(choiceLines).forEach(warn);
  const snippets = edits.flatMap((edit) => snippetTexts(edit, home));
  for (const snippet of snippets) await writeOutput(snippet);
  if (options.dryRun === true) await writeOutput(patchOf(edits));
  else {
    const words = { what: () => 'settings', afterwards: afterwards(edits, remove) };
    if (!(await writeEdits(edits, home, words))) return EXIT.usage;
  }
  const isKept = edits.some(({ steps }) => steps.some(({ change }) => change.kind === 'kept'));
  return snippets.length > 0 || isKept ? EXIT.found : EXIT.ok;
}
