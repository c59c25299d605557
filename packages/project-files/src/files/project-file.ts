import type { TextRange } from '@nopycache/core';
import type { Script, ShellCommand } from '@nopycache/script';
import type { Node } from 'jsonc-parser';

import type { ProjectFileKind } from '../kinds/kinds.js';
import type { Setting } from '../settings/setting.js';
import type { TomlTable } from '../toml/tree.js';

/** What keeps a text from being read, in the words of its parser. */
export interface Unreadable {
  readonly message: string;
  readonly range: TextRange;
}

/** Shell commands that a file has run: a step of a workflow, a script of package.json. */
export interface Run {
  readonly script: Script;
  readonly commands: readonly ShellCommand[];
  /** The whole value that holds them. */
  readonly range: TextRange;
}

/** A part of a file whose variables hold for what is in it: a workflow, a job, a step, a service. */
export interface Scope {
  /** What people call it. */
  readonly name: string;
  readonly parent: Scope | undefined;
  /** The last of a name is in effect. */
  readonly settings: readonly Setting[];
  readonly runs: readonly Run[];
  /** Whether something that is not in the file may set variables too: an image, whoever starts it. */
  readonly open: boolean;
  /** Whether its variables are set by a process of Python that has read its own already. */
  readonly isLate: boolean;
}

/** A project file as the rules look at it. */
export interface ProjectFile {
  readonly kind: ProjectFileKind;
  readonly text: string;
  /** Every scope, the outer ones before those in them. */
  readonly scopes: readonly Scope[];
  /** The tree of package.json. */
  readonly json: Node | undefined;
  /** The tree of pyproject.toml. */
  readonly toml: TomlTable | undefined;
  readonly unreadable: Unreadable | undefined;
}
