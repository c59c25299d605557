import type { Draft } from './draft.js';

/**
 * Sorts patterns that follow each other without a comment or a blank line between them, and that all ignore or all bring
 * back: which of them matches last makes no difference. By UTF-16 units, so that the order depends on no locale.
 */
export function sortRuns(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  let run: Draft[] = [];
  const close = () => {
    result.push(...run.sort(byText));
    run = [];
  };
  for (const draft of drafts) {
    const [first] = run;
    if (first !== undefined && !belongTogether(first, draft)) close();
    if (isSortable(draft)) run.push(draft);
    else result.push(draft);
  }
  close();
  return result;
}

function isSortable({ line, fixed }: Draft): boolean {
  return line.kind === 'pattern' && !fixed;
}

function belongTogether(first: Draft, draft: Draft): boolean {
  return (
    isSortable(draft) &&
    first.line.kind === 'pattern' &&
    draft.line.kind === 'pattern' &&
    first.line.negated === draft.line.negated
  );
}

function byText(a: Draft, b: Draft): number {
  if (a.text === b.text) return 0;
  return a.text < b.text ? -1 : 1;
}
