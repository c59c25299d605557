import type { Home } from '@nopycache/core';

import type { JsonDocument } from '../json/document.js';
import type { JsonEntries } from '../json/entries.js';
import type { JsonPath } from '../json/find.js';
import type { EditorName, Scope } from '../names.js';
import type { ScriptForm } from '../script/form.js';
import type { ReadOnlyForm } from '../xml/ignored-files.js';

/** How bytecode is to be hidden. */
export interface HideOptions {
  /** VS Code: spare the file watcher bytecode too. */
  readonly watcher?: boolean | undefined;
  /** VS Code: leave it out of searches too, which it is already where the explorer hides it. */
  readonly search?: boolean | undefined;
  /** Overwrites a block of ours that somebody has changed. */
  readonly force?: boolean | undefined;
  /** The file is not there yet, and will be ours. */
  readonly isNew?: boolean | undefined;
}

/** A file of settings in JSON with comments. */
export interface JsonForm {
  readonly kind: 'json';
  /** What belongs into a document, by what it holds already. */
  readonly entries: (document: JsonDocument, options: HideOptions) => readonly JsonEntries[];
  /** Where settings of VS Code stand in such a file. */
  readonly settings?: JsonPath;
  /** What to do where that is nothing, a sentence. */
  readonly nowhere?: string;
}

/** One of the files that an editor reads. */
export interface EditorFile {
  readonly scope: Scope;
  /**
   * Where it is, by platform: below `project/`, `home/`, `config/` (`$XDG_CONFIG_HOME`), `appdata/` or `localappdata/`.
   * The first that is there counts. Empty where it has no fixed name.
   */
  readonly paths: Readonly<Record<Home['platform'], readonly string[]>>;
  /** Directories beside it whose files it may load, and which may say what concerns us in its place. */
  readonly parts?: readonly string[];
  /** What is made where none of them is there; by default the first. */
  readonly made?: string;
  /** Paths of this kind of file, with `/` between their parts. */
  readonly pattern: RegExp;
  readonly form: JsonForm | ScriptForm | ReadOnlyForm;
}

/** One editor, or a plugin that shows files in one, and all that is known about its files. */
export interface Editor {
  readonly name: EditorName;
  /** As its makers write it. */
  readonly title: string;
  /** Where its manual says how files are hidden. */
  readonly docs: string;
  readonly files: readonly EditorFile[];
  /** What a file of the user's says where the plugin is in use; others read the same files. */
  readonly evidence?: RegExp;
  /** What to do for the change to have an effect, for people. */
  readonly afterwards: string;
}
