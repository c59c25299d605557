/** Further away than this, a name is another one and no slip of the fingers. */
const MOST_SLIPS = 3;

/** A part of a name that is shorter says nothing about which name was meant. */
const SHORTEST_PART = 3;

/**
 * The known name that was probably meant, for "did you mean": at most a slip for every three characters away, case aside;
 * or the one whose last part after a `/` is the name.
 */
export function nearestName<Name extends string>(
  name: string,
  known: readonly Name[],
): Name | undefined {
  return bySlips(name, known)[0];
}

/** The known names that may have been meant, the likeliest first: those of {@link nearestName}, and those with it in them. */
export function nearestNames<Name extends string>(
  name: string,
  known: readonly Name[],
  most = 3,
): Name[] {
  const meant = name.toLowerCase();
  const containing = known.filter(
    (candidate) => meant.length >= SHORTEST_PART && candidate.toLowerCase().includes(meant),
  );
  return [...new Set([...bySlips(name, known), ...containing])].slice(0, most);
}

/** The nearest one, or several that are equally near, if that is near enough. */
function bySlips<Name extends string>(name: string, known: readonly Name[]): Name[] {
  const meant = name.toLowerCase();
  const allowed = Math.min(MOST_SLIPS, Math.floor((meant.length + 1) / 3));
  const slips = known.map((candidate) => slipsTo(candidate.toLowerCase(), meant, allowed));
  const least = Math.min(allowed, ...slips);
  return known.filter((_, at) => slips[at] === least);
}

function slipsTo(own: string, meant: string, allowed: number): number {
  if (own.endsWith(`/${meant}`)) return 0;
  return Math.abs(own.length - meant.length) > allowed ? Infinity : distance(meant, own);
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
