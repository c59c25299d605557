/** Further away than this, a name is another one and no slip of the fingers. */
const MOST_SLIPS = 3;

/**
 * The known name that was probably meant, for "did you mean": at most a slip for every three characters away, case aside;
 * or the one whose last part after a `/` is the name.
 */
export function nearestName<Name extends string>(
  name: string,
  known: readonly Name[],
): Name | undefined {
  const meant = name.toLowerCase();
  let best: Name | undefined;
  let least = Math.min(MOST_SLIPS, Math.floor((meant.length + 1) / 3)) + 1;
  for (const candidate of known) {
    const own = candidate.toLowerCase();
    if (Math.abs(own.length - meant.length) >= least && !own.endsWith(`/${meant}`)) continue;
    const slips = own.endsWith(`/${meant}`) ? 0 : distance(meant, own);
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours: Damerau and Levenshtein's, of optimal alignment. */
function distance(a: string, b: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (beforeLast?.[j - 2] ?? 0) + 1 : Infinity;
      const [deleted = 0, replaced = 0] = [last?.[j], last?.[j - 1]];
      row.push(Math.min(deleted + 1, (row[j - 1] ?? 0) + 1, replaced + cost, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return last?.[b.length] ?? 0;
}
