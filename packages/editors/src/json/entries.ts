import { applyEdits } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import type { Choice } from '../change.js';
import type { PatternSet } from '../rules/pattern-set.js';
import { membersOf, parseJson, rangeOf, type JsonDocument } from './document.js';
import { duplicate, findNode, type JsonPath, type UnfitJson } from './find.js';
import { insertInto, insertRoot } from './insert.js';
import type { JsonValue } from './render.js';

/** How an editor reads the patterns at a place. */
type Reader = Pick<PatternSet, 'hides' | 'about'>;

/** What a document is to hold at one place. */
export type JsonEntries =
  | (Reader & {
      /** Patterns that are set to true, as keys of an object; or other keys, set to something else. */
      readonly kind: 'members';
      readonly path: JsonPath;
      readonly patterns: readonly string[];
      readonly value?: string;
      /** Whether other patterns say the same already. */
      readonly isCovered: (pattern: string, others: readonly string[]) => boolean;
    })
  | (Reader & {
      /** Patterns in a list. */
      readonly kind: 'items';
      readonly path: JsonPath;
      readonly patterns: readonly string[];
      /** What the editor has where there is no list, and loses by one. */
      readonly defaults: readonly string[];
    });

/** What stands at a place already. */
export interface Found {
  /** Patterns of ours that are missing. */
  readonly missing: readonly string[];
  /** Patterns of ours that the user has set to something else. */
  readonly choices: readonly Choice[];
}

/** Looks at what a document has of some entries, or says why it could not be given them. */
export function findEntries(document: JsonDocument, entries: JsonEntries): Found | UnfitJson {
  const found = findNode(document, entries.path, typeOf(entries));
  if (found.problem !== undefined) return found.problem;
  if (found.node === undefined || found.missing.length > 0) {
    return { missing: entries.patterns, choices: [] };
  }
  return entries.kind === 'items'
    ? inList(found.node, entries)
    : inObject(document, found.node, entries);
}

export function typeOf({ kind }: JsonEntries): 'object' | 'array' {
  return kind === 'members' ? 'object' : 'array';
}

function inList(list: Node, { patterns }: JsonEntries): Found {
  const there = (list.children ?? []).map(({ value }) => value as unknown);
  return { missing: patterns.filter((pattern) => !there.includes(pattern)), choices: [] };
}

function inObject(
  { text }: JsonDocument,
  object: Node,
  entries: JsonEntries & { kind: 'members' },
): Found | UnfitJson {
  const { patterns, isCovered } = entries;
  const members = membersOf(object);
  const ours = members.filter(({ key }) => patterns.includes(key));
  const again = ours.find(({ key }, at) => ours.findIndex((other) => other.key === key) < at);
  if (again !== undefined) return duplicate(again.key, again.keyNode);
  const others = members.filter(({ value }) => value.value === true).map(({ key }) => key);
  return {
    missing: patterns.filter(
      (pattern) => !ours.some(({ key }) => key === pattern) && !isCovered(pattern, others),
    ),
    choices: ours
      .filter(({ value }) => value.value !== valueOf(entries))
      .map(({ node }) => ({ setting: text.slice(...rangeOf(node)), range: rangeOf(node) })),
  };
}

/** The text with what is missing of some entries. The caller has made sure, with {@link findEntries}, that it has a place. */
export function withEntries(text: string, entries: JsonEntries): string {
  const { document } = parseJson(text);
  if (document === undefined) throw new RangeError('The text is no JSON.');
  const state = findEntries(document, entries);
  const found = findNode(document, entries.path, typeOf(entries));
  if ('message' in state || found.problem !== undefined) throw new RangeError('No place.');
  if (state.missing.length === 0) return text;
  const { node, missing } = found;
  const whole = nested(missing, wholeValue(entries));
  if (node === undefined) return applyEdits(text, [insertRoot(document, whole)]);
  const [key, ...rest] = missing;
  const additions =
    key === undefined
      ? state.missing.map((pattern) => addition(entries, pattern))
      : [{ key: String(key), value: nested(rest, wholeValue(entries)) }];
  return applyEdits(text, insertInto(document, node, additions));
}

function addition(entries: JsonEntries, pattern: string): { key?: string; value: JsonValue } {
  if (entries.kind === 'items') return { value: pattern };
  return { key: pattern, value: valueOf(entries) };
}

/** What the keys of some entries are set to. */
export function valueOf(entries: JsonEntries): string | true {
  return entries.kind === 'members' ? (entries.value ?? true) : true;
}

function wholeValue(entries: JsonEntries): JsonValue {
  if (entries.kind === 'items') return [...entries.defaults, ...entries.patterns];
  return Object.fromEntries(entries.patterns.map((pattern) => [pattern, valueOf(entries)]));
}

function nested(path: JsonPath, value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>((inner, step) => ({ [String(step)]: inner }), value);
}
