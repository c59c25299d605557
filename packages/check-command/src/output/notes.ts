import { counted, terminalText } from '@nopycache/report/text';

import type { FileChange } from '../check/drafts.js';
import type { Io } from './io.js';

/** Tells people something besides the result, each line with the command's name. */
export async function warn(name: string, messages: readonly string[], io: Io): Promise<void> {
  if (messages.length === 0) return;
  const lines = messages.flatMap((message) => message.split('\n'));
  await io.stderr.write(lines.map((line) => `${name}: ${terminalText(line)}\n`).join(''));
}

/** More names than these are only counted. */
const MOST_NAMED = 10;

/** What was changed, in one line. */
export function changedLine(changes: readonly FileChange[]): string {
  const names = changes.slice(0, MOST_NAMED).map(({ path }) => path);
  const more = changes.length > names.length ? ', …' : '';
  return `changed ${counted(changes.length, 'file')}: ${names.join(', ')}${more}`;
}
