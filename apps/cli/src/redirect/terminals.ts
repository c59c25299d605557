import { resolve } from 'node:path';

import type { Home } from '@nopycache/core';
import {
  EDITORS,
  pathsOf,
  terminalFile,
  type Editor,
  type EditorFile,
  type EditorName,
} from '@nopycache/editors';
import { terminalValue, VARIABLE, type Prefix } from '@nopycache/shell';

import { placeIn } from '../edit-files/planned-edit.js';
import type { HideEdit } from '../hide/edits.js';
import { isThere, type HideTarget } from '../hide/targets.js';
import { UsageError } from '../usage-error.js';

/** VS Code, and editors made from it. */
const FAMILY: readonly EditorName[] = ['vscode', 'vscodium', 'cursor', 'windsurf'];

/** Whose terminals are to have the variable, and what it is to say. */
export interface WantedTerminals {
  readonly prefix: Prefix;
  /** Instead of the user's settings. */
  readonly file?: string | undefined;
}

/**
 * The user's settings of VS Code and of its forks, of those that are there.
 *
 * @throws UsageError where a file is named that holds no settings of VS Code
 */
export function terminalTargets(home: Home, { prefix, file }: WantedTerminals): HideTarget[] {
  const target = (path: string, editor: Editor, own: EditorFile): HideTarget[] => {
    const variable = { name: VARIABLE, value: terminalValue(prefix), platform: home.platform };
    const terminal = terminalFile(own, variable);
    return terminal === undefined ? [] : [{ path, parts: [{ editor, file: terminal }] }];
  };
  const all = FAMILY.map((name) => EDITORS[name]).flatMap((editor) =>
    editor.files.map((own) => ({ editor, own })),
  );
  if (file === undefined) {
    return all
      .filter(({ own }) => own.scope === 'user')
      .flatMap(({ editor, own }) =>
        pathsOf(own, home)
          .filter(isThere)
          .flatMap((path) => target(path, editor, own)),
      );
  }
  const path = resolve(file);
  const named = all.find(({ own }) => own.pattern.test(path.replaceAll('\\', '/')));
  if (named === undefined) {
    throw new UsageError(`${file}: is not called like a file with settings of VS Code.`);
  }
  return target(path, named.editor, named.own);
}

/** What the user has set, and what to do about it. */
export function keptTerminalLines({ file, steps }: HideEdit): string[] {
  return steps.flatMap(({ change, text }) =>
    'choices' in change
      ? change.choices.map(
          ({ setting, range }) =>
            `${placeIn({ path: file.path, text }, range)}: ${setting} is kept. Remove it to have it managed; if it was written by this command, with --remove and the same --prefix.`,
        )
      : [],
  );
}

/** What is left to do for people, once all is written. */
export function afterTerminals(edits: readonly HideEdit[]): string[] {
  const changed = edits.filter(({ change }) => 'edit' in change);
  const editors = changed.flatMap(({ steps }) => steps.map(({ part }) => part.editor.title));
  return [...new Set(editors)].map((title) => `Open a new terminal in ${title}.`);
}
