import type { Script } from '@nopycache/script';
import type { Node } from 'jsonc-parser';

import { mappedScript } from '../runs/mapped-script.js';

/** The script that a string holds, each of its characters where it is spelt; `undefined` of what is no string. */
export function scriptOfString(node: Node | undefined, text: string): Script | undefined {
  if (node?.type !== 'string' || typeof node.value !== 'string') return undefined;
  const end = node.offset + node.length - 1;
  const offsets: number[] = [];
  for (let at = node.offset + 1; at < end; at += widthAt(text, at)) offsets.push(at);
  return mappedScript(node.value, [...offsets, end], spelt);
}

/** A text as it is written between the quotes of a string. */
export function spelt(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** How many characters spell one: `\n` two, `\u000a` six (RFC 8259, 7). */
function widthAt(text: string, at: number): number {
  if (text[at] !== '\\') return 1;
  return text[at + 1] === 'u' ? 6 : 2;
}
