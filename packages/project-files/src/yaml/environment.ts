import { isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';

import type { Setting } from '../settings/setting.js';
import { uniqueNames } from '../settings/unique-names.js';
import { contentRange, rangeOf, scalarText } from './scalar.js';
import type { YamlEntry, YamlFile } from './yaml-file.js';

/** Which values another program fills in before they are used. */
export interface ValueLanguage {
  readonly isFilledIn: (value: string) => boolean;
  /** Whether a key without a value hands on what is set outside, rather than setting it to nothing. */
  readonly handsOn: boolean;
}

/** The variables that a mapping, or a list of `NAME=value`, sets. */
export function readEnvironment(
  yaml: YamlFile,
  node: Node | undefined,
  language: ValueLanguage,
): Setting[] {
  if (isMap(node)) {
    const entries = yaml.entries(node);
    const settings = entries.flatMap((entry) => ofEntry(yaml, entry, language) ?? []);
    return uniqueNames(
      settings,
      entries.map(({ name }) => name),
    );
  }
  if (!isSeq(node)) return [];
  return yaml.items(node).flatMap((item) => ofItem(yaml, item, language) ?? []);
}

function ofEntry(
  { text }: YamlFile,
  { key, name, value }: YamlEntry,
  language: ValueLanguage,
): Setting | undefined {
  const nameRange = contentRange(key, text);
  const start = rangeOf(key)[0];
  if (value === undefined || (isScalar(value) && value.value === null)) {
    if (language.handsOn) return undefined;
    const range = rangeOf(key);
    return { name, value: '', range, language: 'yaml', rename: undefined, revalue: undefined };
  }
  // What an alias stands for lies elsewhere: the edits change it there, the range stays on one line.
  const end = rangeOf(value)[1];
  const inside = contentRange(value, text);
  const isPlain = isScalar(value) && value.type === Scalar.PLAIN;
  return {
    name,
    value: known(scalarText(value), language),
    range: end > start ? [start, end] : rangeOf(key),
    language: 'yaml',
    rename: nameRange && ((to) => ({ range: nameRange, text: to })),
    revalue: inside && ((to) => ({ range: inside, text: isPlain && to === '' ? "''" : to })),
  };
}

function ofItem({ text }: YamlFile, item: Node, language: ValueLanguage): Setting | undefined {
  const written = scalarText(item) ?? '';
  const at = written.indexOf('=');
  if (at <= 0) return undefined;
  const inside = contentRange(item, text);
  const start = inside?.[0] ?? 0;
  return {
    name: written.slice(0, at),
    value: known(written.slice(at + 1), language),
    range: rangeOf(item),
    language: 'yaml',
    rename: inside && ((to) => ({ range: [start, start + at], text: to })),
    revalue: inside && ((to) => ({ range: [start + at + 1, inside[1]], text: to })),
  };
}

function known(value: string | undefined, { isFilledIn }: ValueLanguage): string | undefined {
  return value === undefined || isFilledIn(value) ? undefined : value;
}
