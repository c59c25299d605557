import type { Draft } from './draft.js';

/** Shortens blank lines in a row, and drops those at either end. */
export function limitBlankLines(drafts: readonly Draft[], most: number): Draft[] {
  const isBlank = ({ line, fixed }: Draft) => line.kind === 'blank' && !fixed;
  const first = drafts.findIndex((draft) => !isBlank(draft));
  const last = drafts.findLastIndex((draft) => !isBlank(draft));
  let blanks = 0;
  return drafts.slice(Math.max(first, 0), last + 1).filter((draft) => {
    if (!isBlank(draft)) {
      blanks = 0;
      return true;
    }
    blanks++;
    return blanks <= most;
  });
}
