import fs from 'node:fs';
import { resolve } from 'node:path';

import { shownPath, UsageError, type Io } from '@nopycache/check-command';
import { applyEdits, Positions, type TextRange } from '@nopycache/core';
import { deleteTextFile, readTextFile, writeTextFile, type TextFile } from '@nopycache/core/disk';
import { terminalDiff, unifiedDiff } from '@nopycache/report/diff';
import { terminalText, wantsColor } from '@nopycache/report/text';

import { addTarget, updateTarget } from '../target/add.js';
import type { Change, Remark } from '../target/change.js';
import { removeTarget } from '../target/remove.js';
import type { Action, Request } from './options.js';
import { chooseFile } from './which-file.js';

/** What a command says: its result for the standard output, and remarks for the standard error. */
export interface Said {
  readonly exitCode: 0 | 1;
  readonly output: string;
  readonly remarks: readonly string[];
}

/**
 * Does to a Makefile what was asked.
 *
 * @throws {UsageError} where there is no Makefile
 * @throws DiskError where it cannot be read or written; it is then as it was
 */
export function editFile(action: Action, request: Request, io: Io): Said {
  const { path, remarks } =
    request.file === undefined
      ? chooseFile(io.cwd, request.create)
      : { path: resolve(io.cwd, request.file), remarks: [] };
  const shown = shownPath(io.cwd, path);
  const file = { ...readTextFile(path, { orNew: request.create }), path: shown };
  const change = changeOf(action, file, request);
  if (change.kind === 'refused') {
    const lines = change.refusals.map((refusal) => remarkLine(file, refusal));
    return { exitCode: 1, output: '', remarks: [...remarks, ...lines, 'Nothing was changed.'] };
  }
  if (change.kind === 'unchanged') {
    return { exitCode: 0, output: `${terminalText(shown)}: ${NOTHING_TO_DO[action]}\n`, remarks };
  }
  const notes = change.notes.map((note) => remarkLine(file, note));
  const output = request.dryRun ? diffOf(file, change, io) : write(file, path, change);
  return { exitCode: 0, output, remarks: [...remarks, ...notes] };
}

const NOTHING_TO_DO: Readonly<Record<Action, string>> = {
  add: 'nothing to do, the targets are there.',
  update: 'nothing to do, the targets are up to date.',
  remove: 'nothing to do, there are no targets of ours.',
};

type Edited = Extract<Change, { readonly edit: unknown }>;

function changeOf(action: Action, { text, found }: TextFile, { options }: Request): Change {
  if (action === 'remove') return removeTarget(text, options);
  if (action === 'update') return updateTarget(text, options);
  const isNew = found === undefined;
  const allowDefaultGoal = isNew || options.allowDefaultGoal === true;
  return addTarget(text, { ...options, isNew, allowDefaultGoal });
}

function diffOf({ path, text, found }: TextFile, { edit }: Edited, io: Io): string {
  const diff = unifiedDiff(path, found === undefined ? undefined : text, applyEdits(text, [edit]));
  if (!io.stdout.isTerminal) return diff;
  return terminalDiff(diff, { color: wantsColor(io.environment, io.stdout.isTerminal) });
}

function write(file: TextFile, path: string, change: Edited): string {
  const after = applyEdits(file.text, [change.edit]);
  if (file.encoding === 'latin-1' && /[^\0-\xff]/.test(after)) {
    throw new UsageError(
      `${file.path}: is no UTF-8, and has no bytes for these names. Leave them out, or save it as UTF-8.`,
    );
  }
  // A link to a file that we made was put there by somebody, who will want it to lead to something.
  const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (change.emptied && !isLink) {
    deleteTextFile(file);
    return `${terminalText(file.path)}: deleted, as it held nothing else.\n`;
  }
  writeTextFile(file, after);
  const done = file.found === undefined ? 'made, with the targets' : DONE[change.kind];
  return `${terminalText(file.path)}: ${done}.\n`;
}

const DONE = {
  added: 'targets added',
  updated: 'targets updated',
  removed: 'targets removed',
} as const;

function remarkLine({ path, text }: TextFile, { message, range }: Remark<string>): string {
  return `${place(path, text, range)}: ${message}`;
}

function place(path: string, text: string, [start]: TextRange): string {
  const { line, column } = new Positions(text).at(start);
  return `${path}:${String(line)}:${String(column)}`;
}
