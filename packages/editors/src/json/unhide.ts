import { applyEdits } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import { editBetween, refused, type Change } from '../change.js';
import type { HideOptions, JsonForm } from '../editors/editor.js';
import { membersOf, parseJson, type JsonDocument, type Member } from './document.js';
import { findEntries, typeOf, valueOf, type JsonEntries } from './entries.js';
import { findNode } from './find.js';
import { hideInJson } from './hide.js';
import { removeFrom } from './remove.js';

/** Every way in which entries may have been added. */
const WAYS: readonly HideOptions[] = [false, true].flatMap((watcher) =>
  [false, true].map((search) => ({ watcher, search })),
);

/**
 * Takes out of a file of settings what `hideInJson` adds, where it still is as it was written. JSON has no room for
 * markers; the text as it was before says what is ours, and is given back if nothing else has changed since.
 *
 * @param before the newest first; without it every pattern of ours goes, and what it stood in alone
 */
export function unhideInJson(text: string, form: JsonForm, before: readonly string[]): Change {
  const { document, problem } = parseJson(text);
  if (problem !== undefined) return refused('malformed', problem);
  const shown = before.filter((each) => hideInJson(each, form, {}).kind === 'added');
  const exact = shown.find((each) => makes(each, text, form));
  if (exact !== undefined) return removed(text, exact, false);
  const [newest] = shown;
  const earlier = newest === undefined ? undefined : parseJson(newest).document;
  const unfit = form
    .entries(document, {})
    .map((entries) => findEntries(document, entries))
    .find((found) => 'reason' in found);
  if (unfit !== undefined && 'reason' in unfit) return refused(unfit.reason, unfit);
  const all = form.entries(document, { watcher: true, search: true });
  const after = all.reduce((now, entries) => withoutEntries(now, entries, earlier), text);
  if (after === text) return { kind: 'unchanged' };
  return removed(text, after, newest === undefined && makes('', text, form));
}

function removed(text: string, after: string, emptied: boolean): Change {
  return { kind: 'removed', edit: editBetween(text, after), emptied, choices: [] };
}

/** Whether hiding makes one text of another. */
function makes(before: string, text: string, form: JsonForm): boolean {
  return WAYS.some((options) => {
    const change = hideInJson(before, form, options);
    return change.kind === 'added' && applyEdits(before, [change.edit]) === text;
  });
}

function withoutEntries(
  text: string,
  entries: JsonEntries,
  earlier: JsonDocument | undefined,
): string {
  const document = parseJson(text).document;
  if (document === undefined) throw new RangeError('The text is no JSON.');
  const found = findNode(document, entries.path, typeOf(entries));
  if (found.problem !== undefined || found.node === undefined || found.missing.length > 0)
    return text;
  const { node } = found;
  const own = earlier === undefined ? [] : patternsIn(earlier, entries);
  const gone = written(document.text, node, entries).filter(
    ({ pattern }) => !own.includes(pattern),
  );
  if (gone.length === 0) return text;
  const edits = removeFrom(
    document,
    node,
    gone.map((each) => each.node),
  );
  return withoutHusks(applyEdits(text, edits), entries, entries.path.length, earlier);
}

/** The patterns of ours in an object or list, as they are written by us. */
function written(
  text: string,
  node: Node,
  entries: JsonEntries,
): { pattern: string; node: Node }[] {
  const { kind, patterns } = entries;
  const all =
    kind === 'members'
      ? membersOf(node)
          .filter(({ value }) => value.value === valueOf(entries))
          .filter((member) => isPlain(text, member))
          .map((member) => ({ pattern: member.key, node: member.node }))
      : (node.children ?? []).map((child) => ({ pattern: String(child.value), node: child }));
  return all.filter(({ pattern }) => patterns.includes(pattern));
}

/** Whether there is no comment between key and value, which would be somebody's. */
function isPlain(text: string, { keyNode, value }: Member): boolean {
  return /^\s*:\s*$/.test(text.slice(keyNode.offset + keyNode.length, value.offset));
}

function patternsIn(document: JsonDocument, entries: JsonEntries): string[] {
  const found = findNode(document, entries.path, typeOf(entries));
  if (found.problem !== undefined || found.node === undefined || found.missing.length > 0)
    return [];
  return written(document.text, found.node, entries).map(({ pattern }) => pattern);
}

/** Takes away what our patterns stood in, where nothing else is left in it and it was not there before. */
function withoutHusks(
  text: string,
  entries: JsonEntries,
  depth: number,
  earlier: JsonDocument | undefined,
): string {
  const { document } = parseJson(text);
  const path = entries.path.slice(0, depth);
  const key = path.at(-1);
  if (document === undefined || typeof key !== 'string') return text;
  const type = depth === entries.path.length ? typeOf(entries) : 'object';
  const inner = findNode(document, path, type);
  const outer = findNode(document, path.slice(0, -1), 'object');
  if (inner.problem !== undefined || outer.problem !== undefined) return text;
  if (
    inner.node === undefined ||
    outer.node === undefined ||
    !isHusk(document, inner.node, entries)
  ) {
    return text;
  }
  if (earlier !== undefined && isThere(earlier, path, type)) return text;
  const gone = membersOf(outer.node).filter((member) => member.key === key);
  if (!gone.every((member) => isPlain(text, member))) return text;
  const edits = removeFrom(
    document,
    outer.node,
    gone.map((member) => member.node),
  );
  return withoutHusks(applyEdits(text, edits), entries, depth - 1, earlier);
}

function isThere(
  document: JsonDocument,
  path: JsonEntries['path'],
  type: 'object' | 'array',
): boolean {
  const found = findNode(document, path, type);
  return found.problem === undefined && found.node !== undefined && found.missing.length === 0;
}

/** Whether there is nothing in it, comments included, but what we put there for the editor not to lose it. */
function isHusk({ text }: JsonDocument, node: Node, entries: JsonEntries): boolean {
  const inner = text.slice(node.offset + 1, node.offset + node.length - 1);
  if (inner.trim() === '') return true;
  if (entries.kind !== 'items' || entries.defaults.length === 0) return false;
  const values = (node.children ?? []).map(({ value }) => String(value));
  return node.type === 'array' && JSON.stringify(values) === JSON.stringify(entries.defaults);
}
