import type { ProjectFileKind } from '../kinds/kinds.js';
import { readAction } from './action.js';
import { readCompose } from './compose.js';
import { readDevContainer } from './dev-container.js';
import { readDotenv } from './dotenv.js';
import { readPackageJson } from './package-json.js';
import type { ProjectFile } from './project-file.js';
import { readPyproject } from './pyproject.js';
import { readTox } from './tox.js';
import { readVscodeSettings } from './vscode-settings.js';
import { readWorkflow } from './workflow.js';

/** What the reader of a kind makes of a text. */
export type Contents = Pick<ProjectFile, 'scopes'> &
  Partial<Pick<ProjectFile, 'json' | 'toml' | 'unreadable'>>;

const READERS: Readonly<Record<ProjectFileKind, (text: string) => Contents>> = {
  'package-json': readPackageJson,
  pyproject: readPyproject,
  compose: readCompose,
  'dev-container': readDevContainer,
  workflow: readWorkflow,
  action: readAction,
  'vscode-settings': readVscodeSettings,
  tox: readTox,
  dotenv: readDotenv,
};

/** Reads a project file; never throws, and of a text that cannot be read says why. */
export function readProjectFile(text: string, kind: ProjectFileKind): ProjectFile {
  const { scopes, json, toml, unreadable } = READERS[kind](text);
  return { kind, text, scopes: unreadable === undefined ? scopes : [], json, toml, unreadable };
}
