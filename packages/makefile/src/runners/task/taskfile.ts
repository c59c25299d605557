import type { TextRange } from '@nopycache/core';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** A name that a task has, an alias of one, or a namespace's, which stands for its default task. */
interface TaskName {
  readonly name: string;
  readonly range: TextRange;
}

/** A Taskfile as far as adding to it needs it. */
export interface Taskfile {
  readonly names: readonly TaskName[];
  /** An include whose tasks have no namespace before their names. */
  readonly flattened: TextRange | undefined;
  /** Where the tasks end, at the beginning of a line, and what is before the first one's name; none to add to. */
  readonly tasks: { readonly end: number; readonly indentation: string } | undefined;
  /** What each task says, and what all else says, to be compared. */
  readonly values: ReadonlyMap<string, string>;
  readonly rest: string;
}

/** Why a text is no Taskfile. */
export interface NoTaskfile {
  readonly message: string;
  readonly range: TextRange;
}

/** Reads a Taskfile. */
export function readTaskfile(text: string): Taskfile | NoTaskfile {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { message: error.message, range: error.pos };
  const root = document.contents;
  if (!isMap(root)) return { message: 'it is no mapping', range: [0, text.length] };
  const [tasks, includes] = ['tasks', 'includes'].map((name) => root.get(name, true));
  return {
    names: [...(isMap(tasks) ? namesIn(tasks) : []), ...(isMap(includes) ? keysOf(includes) : [])],
    flattened: isMap(includes) ? flattenedIn(includes) : undefined,
    tasks: isMap(tasks) ? placeIn(tasks, root, text) : undefined,
    ...valuesOf(root),
  };
}

function keysOf({ items }: YAMLMap): TaskName[] {
  return items.map(({ key }) => ({ name: String(key), range: rangeOf(key) }));
}

function namesIn(tasks: YAMLMap): TaskName[] {
  const aliases = tasks.items.flatMap(({ value }) => {
    const list = isMap(value) ? value.get('aliases', true) : undefined;
    if (!isSeq(list)) return [];
    return list.items.map((item) => ({ name: String(item), range: rangeOf(item) }));
  });
  return [...keysOf(tasks), ...aliases];
}

function flattenedIn({ items }: YAMLMap): TextRange | undefined {
  const flat = items.find(({ value }) => isMap(value) && value.get('flatten') === true);
  return flat && rangeOf(flat.key);
}

/** Where a line can be added after the last task; a mapping in braces has no such place. */
function placeIn(tasks: YAMLMap, root: YAMLMap, text: string): Taskfile['tasks'] {
  const [first] = tasks.items;
  if (tasks.flow === true || first === undefined) return undefined;
  const start = rangeOf(first.key)[0];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indentation = text.slice(lineStart, start);
  if (!/^ +$/.test(indentation)) return undefined;
  const position = root.items.findIndex(({ value }) => value === tasks);
  const next = root.items[position + 1];
  const end = next === undefined ? endOfLast(root, text) : beforeNext(next, text);
  return end === undefined ? undefined : { end, indentation };
}

/** The end of the text, unless the document ends before it. */
function endOfLast({ range }: YAMLMap, text: string): number | undefined {
  const rest = text.slice(range?.[1] ?? 0);
  return /^(?:---|\.\.\.)/m.test(rest) ? undefined : text.length;
}

/** The line after the last task's, before what leads up to the next key: empty lines and comments at the margin. */
function beforeNext({ key }: Pair, text: string): number {
  let end = text.lastIndexOf('\n', rangeOf(key)[0] - 1) + 1;
  for (;;) {
    const lineStart = text.lastIndexOf('\n', end - 2) + 1;
    if (!/^(?:#.*|\s*)$/.test(text.slice(lineStart, end).trimEnd()) || lineStart === 0) return end;
    end = lineStart;
  }
}

function valuesOf(root: YAMLMap): Pick<Taskfile, 'values' | 'rest'> {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const { key, value } of root.items) {
    if (String(key) === 'tasks' && isMap(value)) {
      for (const item of value.items) values.set(String(item.key), said(item.value));
    } else rest.push(`${said(key)}: ${said(value)}`);
  }
  return { values, rest: rest.join() };
}

/** What a node says, however it is written. Aliases are not followed: what they stand for is compared where it is. */
function said(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isMap(node))
    return `{${node.items.map(({ key, value }) => `${said(key)}: ${said(value)}`).join()}}`;
  if (isSeq(node)) return `[${node.items.map(said).join()}]`;
  return isScalar(node) ? `${node.tag ?? ''}${JSON.stringify(node.value)}` : '';
}

function rangeOf(node: unknown): TextRange {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
