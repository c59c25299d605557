export type { Home } from '@nopycache/core';
export { DEFAULT_PREFIX, parsePrefix, type ParsedPrefix, type Prefix } from './prefix.js';
export type { Change, Refusal } from './redirect/change.js';
export { redirect, settingsOutside, type RedirectOptions } from './redirect/redirect.js';
export { removeRedirect } from './redirect/remove.js';
export type { Setting } from './settings/setting.js';
export { SHELLS, shellOfProgram } from './shells/all.js';
export {
  ALIASES,
  BLOCK,
  SHELL_NAMES,
  type BlockContent,
  type Placement,
  type Shell,
  type ShellName,
  type StartupFile,
} from './shells/shell.js';
export { VARIABLE } from './shells/variable.js';
export {
  SNIPPET_NAMES,
  snippet,
  terminalValue,
  type Snippet,
  type SnippetName,
} from './snippets/snippets.js';
