import { SHELLS, SNIPPET_NAMES, type ShellName, type SnippetName } from '@nopycache/shell';

import { EXIT } from '../exit-codes.js';
import { diffOf } from '../edit-files/diff.js';
import { forcedText } from '../edit-files/forced.js';
import { writeEdits } from '../edit-files/write-edits.js';
import { isEdited, planRedirect } from '../redirect/edits.js';
import { homeFor } from '../redirect/home.js';
import { chosenPrefix } from '../redirect/prefix.js';
import { chosenShells } from '../redirect/shells.js';
import { removalTargets, targetsOf } from '../redirect/targets.js';
import { afterwards, keptLines, refusalLine, snippetText } from '../redirect/texts.js';
import { warn } from './warn.js';
import { writeOutput } from './write-output.js';

export interface RedirectCommandOptions {
  readonly shell?: readonly (ShellName | SnippetName)[];
  readonly prefix?: string;
  readonly file?: string;
  readonly alias?: true;
  readonly dryRun?: true;
  readonly remove?: true;
  readonly force?: true;
}

/** `nopycache redirect`: sets PYTHONPYCACHEPREFIX in start-up files, or takes that back. */
export async function redirectCommand(options: RedirectCommandOptions): Promise<number> {
  const prefix = chosenPrefix(options.prefix);
  const snippets = SNIPPET_NAMES.filter((name) => options.shell?.includes(name));
  for (const name of snippets) await writeOutput(snippetText(name, prefix));
  const names = options.shell?.filter((name) => name in SHELLS) as ShellName[] | undefined;
  if (names?.length === 0) return EXIT.ok;
  const shells = chosenShells(names);
  const home = homeFor(shells);
  const wanted = { prefix, aliases: options.alias === true, file: options.file };
  const remove = options.remove === true;
  const targets = remove
    ? removalTargets(shells, home, options.file)
    : targetsOf(shells, home, wanted);
  const edits = targets.map((target) =>
    planRedirect(target, { remove, force: options.force === true }),
  );
  const refusals = edits.map(refusalLine).filter((line) => line !== undefined);
  refusals.forEach(warn);
  if (refusals.length > 0) {
    const edited = edits.filter(({ change }) => isEdited(change)).map(({ target }) => target);
    const forced = edited.map((target) => planRedirect(target, { remove, force: true }));
    process.stderr.write(forced.map(forcedText).join(''));
    warn('Nothing was changed.');
    return EXIT.usage;
  }
  const kept = edits.filter(({ change }) => change.kind === 'kept');
  kept.flatMap(keptLines).forEach(warn);
  const ours = edits.filter(
    ({ target }) => !kept.some((edit) => edit.target.shell === target.shell),
  );
  if (options.dryRun === true) await writeOutput(ours.map(diffOf).join(''));
  else {
    const words = { what: 'block', afterwards: afterwards(ours, remove) };
    if (!(await writeEdits(ours, home, words))) return EXIT.usage;
  }
  return kept.length > 0 ? EXIT.found : EXIT.ok;
}
