import type { TextEdit } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

/** The edit that adds a member at an object's end, in the manner of the one before it. */
export function insertion(text: string, object: Node, member: string): TextEdit {
  const last = object.children?.at(-1);
  if (last === undefined) {
    const at = object.offset + 1;
    return { range: [at, at], text: member };
  }
  const at = last.offset + last.length;
  return { range: [at, at], text: `,${spaceBefore(text, last)}${member}` };
}

/** The edit that adds `scripts` to package.json, with the member on a line of its own. */
export function creation(text: string, root: Node, member: string): TextEdit {
  const last = root.children?.at(-1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // Right after the brace, where nothing tells how it should look: so removing it leaves nothing behind.
  const space = last === undefined ? '' : spaceBefore(text, last);
  const outer = /[ \t]*$/.exec(space)?.[0] ?? '';
  const unit = outer === '' || outer === ' ' ? '  ' : outer;
  const scripts = `"scripts": {${eol}${outer}${unit}${member}${eol}${outer}}`;
  const at = last === undefined ? root.offset + 1 : last.offset + last.length;
  return { range: [at, at], text: `${last === undefined ? '' : ','}${space}${scripts}` };
}

/** The white space before a member. */
function spaceBefore(text: string, { offset }: Node): string {
  return /\s*$/.exec(text.slice(0, offset))?.[0] ?? '';
}
