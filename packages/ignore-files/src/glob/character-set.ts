/** UTF-16 units as ranges, both ends inclusive, sorted and apart. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

const LAST = 0xffff;

/** Every character. */
export const ANY: CharacterSet = [[0, LAST]];

/** The set of the characters in the ranges given, which may overlap; a range that runs backwards is empty. */
export function setOf(ranges: readonly (readonly [number, number])[]): CharacterSet {
  const result: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = result.at(-1);
    if (last < first) continue;
    if (previous !== undefined && first <= previous[1] + 1) {
      previous[1] = Math.max(previous[1], last);
    } else {
      result.push([first, last]);
    }
  }
  return result;
}

/** The set of one character. */
export function unit(code: number): CharacterSet {
  return [[code, code]];
}

/** The characters that are not in a set. */
export function complement(set: CharacterSet): CharacterSet {
  const result: [number, number][] = [];
  let next = 0;
  for (const [first, last] of set) {
    if (first > next) result.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST) result.push([next, LAST]);
  return result;
}

/** The characters of the first set that are not in the second. */
export function without(set: CharacterSet, excluded: CharacterSet): CharacterSet {
  return complement(setOf([...complement(set), ...excluded]));
}

/** Whether a character is in a set. */
export function contains(set: CharacterSet, code: number): boolean {
  for (const [first, last] of set) {
    if (code <= last) return code >= first;
  }
  return false;
}

/** Every character but the slash. */
export const NOT_SLASH: CharacterSet = complement(unit(0x2f));
