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

/** What fixes did, or would do. */
export interface Changed {
  readonly changes: readonly FileChange[];
  /** What is no text, a message each. */
  readonly otherChanges: readonly string[];
  /** Whether something could not be read or written: then users want to know each file that was. */
  readonly isPartial: boolean;
  readonly isDryRun: boolean;
}

/**
 * What was changed, for people.
 *
 * @param isReportNext whether a report follows that has to be told apart: in a dry run it shows what would be left
 */
export function changeLines(
  { changes, otherChanges, isPartial, isDryRun }: Changed,
  isReportNext: boolean,
): readonly string[] {
  const named = isPartial ? changes : changes.slice(0, MOST_NAMED);
  const more = changes.length > named.length ? ', …' : '';
  const names = named.map(({ path }) => path).join(', ');
  const verb = isDryRun ? 'would change' : 'changed';
  const lines = [
    ...otherChanges,
    ...(changes.length > 0 ? [`${verb} ${counted(changes.length, 'file')}: ${names}${more}`] : []),
  ];
  return isDryRun && isReportNext && lines.length > 0
    ? [...lines, 'after that, this would be left:']
    : lines;
}
