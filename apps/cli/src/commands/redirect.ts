import { SHELLS, type Home, type ShellName, type SnippetName } from '@nopycache/shell';

import { diffOf } from '../edit-files/diff.js';
import type { PlannedEdit } from '../edit-files/planned-edit.js';
import { writeEdits } from '../edit-files/write-edits.js';
import { EXIT } from '../exit-codes.js';
import { homeFor } from '../redirect/home.js';
import {
  editedText,
  planAll,
  refusalsIn,
  snippetsFor,
  type RedirectPlan,
} from '../redirect/plan.js';
import { chosenPrefix } from '../redirect/prefix.js';
import { chosenShells } from '../redirect/shells.js';
import { afterTerminals, keptTerminalLines } from '../redirect/terminals.js';
import { afterwards, keptLines, snippetText } from '../redirect/texts.js';
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
  const names = options.shell?.filter((name) => name in SHELLS) as ShellName[] | undefined;
  const shells = names?.length === 0 ? [] : chosenShells(names);
  const home = homeFor(shells);
  const wanted = {
    shells,
    hasTerminals: options.shell?.includes('vscode') === true,
    prefix,
    aliases: options.alias === true,
    file: options.file,
    remove: options.remove === true,
    force: options.force === true,
  };
  const plan = planAll(home, wanted);
  const refusals = refusalsIn(plan);
  if (refusals.length > 0) {
    refusals.forEach(warn);
    process.stderr.write(editedText(plan, wanted));
    warn('Nothing was changed.');
    return EXIT.usage;
  }
  const snippets = wanted.remove ? [] : snippetsFor(options.shell ?? [], plan);
  for (const name of snippets) await writeOutput(snippetText(name, prefix));
  const isAll = shells.length === 0 || shells.every(({ name }) => name === 'tox');
  if (snippets.length > 0 && isAll && plan.shells.length + plan.terminals.length === 0)
    return EXIT.ok;
  return await carryOut(plan, options, home);
}

async function carryOut(
  { shells, terminals }: RedirectPlan,
  { dryRun, remove }: RedirectCommandOptions,
  home: Home,
): Promise<number> {
  const kept = shells.filter(({ change }) => change.kind === 'kept');
  const keptTerminals = terminals.flatMap(keptTerminalLines);
  [...kept.flatMap(keptLines), ...keptTerminals].forEach(warn);
  const ours = shells.filter(
    ({ target }) => !kept.some((edit) => edit.target.shell === target.shell),
  );
  const edits: readonly PlannedEdit[] = [...ours, ...terminals];
  if (dryRun === true) await writeOutput(edits.map(diffOf).join(''));
  else if (keptTerminals.length === 0 || edits.some(({ change }) => 'edit' in change)) {
    const words = {
      what: (edit: PlannedEdit) => ('target' in edit ? 'block' : 'setting'),
      afterwards: [...afterwards(ours, terminals, remove === true), ...afterTerminals(terminals)],
    };
    if (!(await writeEdits(edits, home, words))) return EXIT.usage;
  }
  return kept.length + keptTerminals.length > 0 ? EXIT.found : EXIT.ok;
}
