import type { Node } from 'jsonc-parser';

import type { PatternSet, SetPattern } from '../rules/pattern-set.js';
import { membersOf, rangeOf, type JsonDocument } from './document.js';
import { typeOf, type JsonEntries } from './entries.js';
import { findNode } from './find.js';

/** The patterns that a document has where some entries belong. */
export function patternSetOf(document: JsonDocument, entries: JsonEntries): PatternSet {
  const { node } = nodeOf(document, entries);
  const { hides, about } = entries;
  const setting = String(entries.path.at(-1));
  const patterns = node === undefined ? [] : patternsIn(node, entries);
  const names = patterns.map(({ pattern }) => pattern);
  const defaults = entries.kind === 'items' && node !== undefined ? entries.defaults : [];
  const lost = defaults.filter((pattern) => !names.includes(pattern));
  return { setting, syntax: 'glob', patterns, hides, about, lost };
}

function nodeOf(document: JsonDocument, entries: JsonEntries): { node: Node | undefined } {
  const found = findNode(document, entries.path, typeOf(entries));
  if (found.problem !== undefined || found.missing.length > 0) return { node: undefined };
  return { node: found.node };
}

function patternsIn(node: Node, { kind }: JsonEntries): SetPattern[] {
  const written = (pattern: string): string => JSON.stringify(pattern);
  if (kind === 'members') {
    return membersOf(node).map(({ key, keyNode, value }) => {
      return { pattern: key, range: rangeOf(keyNode), isOn: value.value === true, written };
    });
  }
  const strings = (node.children ?? []).filter(({ type }) => type === 'string');
  return strings.map((child) => {
    return { pattern: String(child.value), range: rangeOf(child), isOn: true, written };
  });
}
