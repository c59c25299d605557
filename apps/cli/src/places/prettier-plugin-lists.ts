import type { TextRange } from '@nopycache/core';
import { isScalar, isSeq, parseDocument, type Document, type Scalar } from 'yaml';

/** A list of plugins in a configuration of Prettier. */
export interface PluginList {
  readonly names: readonly unknown[];
  /** Where each of them stands. */
  readonly ranges: readonly TextRange[];
  /** Whether each is a text of its own, without a comment, an anchor or an alias, so that they can change places. */
  readonly isPlain: boolean;
}

/**
 * The lists of plugins in a configuration, JSON or YAML, which is JSON and more. What cannot be parsed is for Prettier to
 * complain of.
 *
 * @param top where the configuration stands in the file
 */
export function pluginLists(text: string, top: readonly string[]): PluginList[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const overrides = document.getIn([...top, 'overrides']);
  const count = isSeq(overrides) ? overrides.items.length : 0;
  const paths = [
    [...top, 'plugins'],
    ...Array.from({ length: count }, (_, at) => [...top, 'overrides', at, 'options', 'plugins']),
  ];
  return paths.flatMap((path) => listAt(document, path));
}

function listAt(document: Document, path: readonly (string | number)[]): PluginList[] {
  const list = document.getIn(path);
  if (!isSeq(list)) return [];
  const scalars = list.items.filter((item): item is Scalar => isScalar(item));
  return [
    {
      names: scalars.map(({ value }) => value),
      ranges: scalars.map(({ range }) => [range?.[0] ?? 0, range?.[1] ?? 0]),
      isPlain: scalars.length === list.items.length && scalars.every(isPlain),
    },
  ];
}

function isPlain({ comment, commentBefore, anchor, tag, type }: Scalar): boolean {
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  return [comment, commentBefore, anchor, tag].every((part) => !part) && !isBlock;
}
