export type { Change, Choice, Refusal, Snippet } from './change.js';
export { EDITORS, editorFileOfPath } from './editors/all.js';
export {
  EDITOR_NAMES,
  type Editor,
  type EditorFile,
  type EditorName,
  type HideOptions,
  type JsonForm,
} from './editors/editor.js';
export { hide, unhide, type UnhideOptions } from './hide.js';
export { check, type CheckOptions } from './check.js';
export { recommendedRules, rules } from './rules/all.js';
export type { EditorContext, EditorRule } from './rules/rule.js';
export { pathsOf } from './editors/places.js';
export type { ScriptForm } from './script/form.js';
export type { ReadOnlyForm } from './xml/ignored-files.js';
