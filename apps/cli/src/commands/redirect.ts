import { DiskError } from '@nopycache/core/disk';
import { SHELLS, SNIPPET_NAMES, type ShellName, type SnippetName } from '@nopycache/shell';

import { EXIT } from '../exit-codes.js';
import { carryOut } from '../redirect/carry-out.js';
import { diffOf } from '../redirect/diff.js';
import { planEdit, type PlannedEdit } from '../redirect/edits.js';
import { describeHome } from '../redirect/home.js';
import { chosenPrefix } from '../redirect/prefix.js';
import { chosenShells } from '../redirect/shells.js';
import { removalTargets, targetsOf } from '../redirect/targets.js';
import { afterwards, doneLine, keptLines, refusalLine, snippetText } from '../redirect/texts.js';
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
  const home = describeHome(shells);
  const wanted = { prefix, aliases: options.alias === true, file: options.file };
  const targets =
    options.remove === true
      ? removalTargets(shells, home, options.file)
      : targetsOf(shells, home, wanted);
  const edits = targets.map((target) =>
    planEdit(target, { remove: options.remove === true, force: options.force === true }),
  );
  const refusals = edits.map(refusalLine).filter((line) => line !== undefined);
  refusals.forEach(warn);
  if (refusals.length > 0) {
    warn('Nothing was changed.');
    return EXIT.usage;
  }
  const kept = edits.filter(({ change }) => change.kind === 'kept');
  kept.flatMap(keptLines).forEach(warn);
  const ours = edits.filter(
    ({ target }) => !kept.some((edit) => edit.target.shell === target.shell),
  );
  if (options.dryRun === true) await writeOutput(ours.map(diffOf).join(''));
  else if (!(await writeEdits(ours, home, options.remove === true))) return EXIT.usage;
  return kept.length > 0 ? EXIT.found : EXIT.ok;
}

/** @returns whether all could be written */
async function writeEdits(
  edits: readonly PlannedEdit[],
  home: ReturnType<typeof describeHome>,
  isRemoval: boolean,
): Promise<boolean> {
  const changed = edits.filter(({ change }) => 'edit' in change);
  const lines: string[] = [];
  let failure: DiskError | undefined;
  try {
    for (const done of carryOut(changed, home)) lines.push(doneLine(done, home));
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    failure = error;
  }
  if (failure === undefined) lines.push(...afterwards(edits, isRemoval));
  await writeOutput(lines.map((line) => `${line}\n`).join(''));
  if (failure !== undefined) warn(failure.message);
  return failure === undefined;
}
