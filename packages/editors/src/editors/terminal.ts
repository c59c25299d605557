import type { Home } from '@nopycache/core';

import type { EditorFile, JsonForm } from './editor.js';

/** A variable that terminals are to have. */
export interface TerminalVariable {
  readonly name: string;
  /** As VS Code has it: `${userHome}` and `${env:NAME}` mean something. */
  readonly value: string;
  /** Whose terminals: VS Code has a setting for each platform. */
  readonly platform: Home['platform'];
}

/** VS Code, "Terminal Profiles": the setting of each platform. */
const SETTINGS: Readonly<Record<Home['platform'], string>> = {
  linux: 'terminal.integrated.env.linux',
  macos: 'terminal.integrated.env.osx',
  windows: 'terminal.integrated.env.windows',
};

/**
 * A file of VS Code's in which `hide` sets a variable for terminals, in place of hiding bytecode, and `unhide` takes that
 * back. What the user has set it to is not touched.
 *
 * @returns `undefined` for files that hold no settings of VS Code
 */
export function terminalFile(
  file: EditorFile,
  { name, value, platform }: TerminalVariable,
): EditorFile | undefined {
  if (file.form.kind !== 'json' || file.form.settings === undefined) return undefined;
  const path = [...file.form.settings, SETTINGS[platform]];
  const form: JsonForm = {
    kind: 'json',
    entries: () => [
      {
        kind: 'members',
        path,
        patterns: [name],
        value,
        isCovered: () => false,
        hides: () => false,
        about: [],
      },
    ],
  };
  return { ...file, form };
}
