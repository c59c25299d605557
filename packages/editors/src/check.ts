import { inTextOrder, type Finding } from '@nopycache/core';

import type { Refusal } from './change.js';
import type { EditorFile } from './editors/editor.js';
import { hide } from './hide.js';
import { parseJson } from './json/document.js';
import { findEntries } from './json/entries.js';
import { patternSetOf } from './json/pattern-sets.js';
import { recommendedRules } from './rules/all.js';
import type { EditorContext, EditorRule } from './rules/rule.js';

export interface CheckOptions {
  /** Whose file it is; `editorFileOfPath` knows. */
  readonly file: EditorFile;
  /** Default: the recommended ones. */
  readonly rules?: readonly EditorRule[];
}

/** What is wrong with how a file hides bytecode, in the order of the text, and at one place the gravest first. */
export function check(text: string, options: CheckOptions): Finding[] {
  const { file, rules = recommendedRules } = options;
  const context = contextOf(text, file);
  return inTextOrder(rules.flatMap((rule) => [...rule.check(context)]));
}

function contextOf(text: string, file: EditorFile): EditorContext {
  const { form } = file;
  const change = hide(text, file);
  if (form.kind !== 'json') {
    const problems = change.kind === 'refused' ? [change.refusal] : [];
    return { text, file, change, problems, sets: form.patternSets?.(text) ?? [] };
  }
  const { document, problem } = parseJson(text);
  if (problem !== undefined) {
    const problems: Refusal[] = [{ reason: 'malformed', ...problem }];
    return { text, file, change, problems, sets: [] };
  }
  const entries = form.entries(document, { watcher: true, search: true });
  const problems = entries
    .map((each) => findEntries(document, each))
    .filter((each) => 'reason' in each)
    .filter((each, at, all) => at === all.findIndex((other) => isSameProblem(each, other)));
  return {
    text,
    file,
    change,
    problems,
    sets: entries.map((each) => patternSetOf(document, each)),
  };
}

/** What is wrong above several settings keeps each of them from being read. */
function isSameProblem(a: Refusal, b: Refusal): boolean {
  return a.reason === b.reason && a.range[0] === b.range[0] && a.range[1] === b.range[1];
}
