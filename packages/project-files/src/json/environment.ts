import type { TextRange } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import type { Setting } from '../settings/setting.js';
import { uniqueNames } from '../settings/unique-names.js';
import { membersOf, type JsonMember } from './json-file.js';

/** The variables that an object sets; what is no string is not for us to say. */
export function readJsonEnvironment(node: Node | undefined, text: string): Setting[] {
  const members = membersOf(node);
  const settings = members.flatMap((member) => ofMember(member, text) ?? []);
  return uniqueNames(
    settings,
    members.map(({ name }) => name),
  );
}

function ofMember({ name, key, value }: JsonMember, text: string): Setting | undefined {
  if (typeof value.value !== 'string') return undefined;
  const [nameRange, valueRange] = [inside(key), inside(value)];
  const isSpeltOut = text.slice(...nameRange) === name;
  return {
    name,
    // `${localEnv:HOME}`, `${env:HOME}`, `${userHome}`: filled in before it is used.
    value: value.value.includes('${') ? undefined : value.value,
    range: [key.offset, value.offset + value.length],
    language: 'json',
    rename: isSpeltOut ? (to) => ({ range: nameRange, text: to }) : undefined,
    revalue: (to) => ({ range: valueRange, text: to }),
  };
}

function inside({ offset, length }: Node): TextRange {
  return [offset + 1, offset + length - 1];
}
