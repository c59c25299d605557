import type { TextEdit } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import type { Manifest } from './npm.js';

/** The edit that takes our script out, and `scripts` with it where we wrote that for it. */
export function removal(text: string, { root, scripts }: Manifest, script: Node): TextEdit {
  const isAlone = scripts?.children?.length === 1;
  // Into scripts that were empty the member is put right after the brace.
  const isCreated = isAlone && text[scripts.offset + 1] !== '"';
  const member = isCreated
    ? root.children?.find(({ children }) => children?.[1] === scripts)
    : undefined;
  return member === undefined ? without(script, scripts) : without(member, root);
}

/** Takes a member out, with the comma that parts it from the one before it, or else from the one after it. */
function without(member: Node, object: Node | undefined): TextEdit {
  const members = object?.children ?? [];
  const position = members.indexOf(member);
  const [before, after] = [members[position - 1], members[position + 1]];
  const end = member.offset + member.length;
  if (before !== undefined) return { range: [before.offset + before.length, end], text: '' };
  if (after !== undefined) return { range: [member.offset, after.offset], text: '' };
  return { range: [member.offset, end], text: '' };
}
