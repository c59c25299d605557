import type { Setting } from '../settings/setting.js';
import { uniqueNames } from '../settings/unique-names.js';
import { asString, plainRange } from './string.js';
import { membersOf, type TomlMember, type TomlNode } from './tree.js';

/** Whether a tool fills something in before it sets a value. */
export type IsFilledIn = (value: string) => boolean;

/** The variables that a table sets; what is neither a string nor a table with one under `valueKey` is passed over. */
export function readTomlEnvironment(
  node: TomlNode | undefined,
  text: string,
  isFilledIn: IsFilledIn,
  valueKey?: string,
): Setting[] {
  const members = membersOf(node);
  const settings = members.flatMap((member) => {
    const { node: own } = member;
    const value =
      own.type === 'table' && valueKey !== undefined ? own.members.get(valueKey)?.node : own;
    return ofMember(member, value, text, isFilledIn) ?? [];
  });
  return uniqueNames(
    settings,
    members.map(({ name }) => name),
  );
}

function ofMember(
  { name, key }: TomlMember,
  node: TomlNode | undefined,
  text: string,
  isFilledIn: IsFilledIn,
): Setting | undefined {
  const string = asString(node);
  if (string === undefined) return undefined;
  const { value, range, multiline } = string;
  const inside = multiline ? undefined : plainRange(string, text);
  const [start, end] = key;
  const quotes = /^["']/.test(text.slice(start)) ? 1 : 0;
  const isSpeltOut = text.slice(start + quotes, end - quotes) === name;
  return {
    name,
    value: isFilledIn(value) ? undefined : value,
    range: [start, range[1]],
    language: 'toml',
    rename: isSpeltOut ? (to) => ({ range: [start + quotes, end - quotes], text: to }) : undefined,
    revalue: inside && ((to) => ({ range: inside, text: to })),
  };
}
