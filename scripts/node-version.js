/**
 * Whether a version of Node lies in a range of the forms that our `engines` use: `^20.19.0 || >=24`. The package semver
 * knows them all, but this is asked before anything is installed.
 *
 * @param {string} version with or without the leading `v`
 * @param {string} range
 */
export function isInRange(version, range) {
  const actual = numbers(version);
  return range.split('||').some((part) => {
    const wanted = numbers(part);
    return compare(actual, wanted) >= 0 && (!part.includes('^') || actual[0] === wanted[0]);
  });
}

/** @param {string} text */
function numbers(text) {
  return [...text.matchAll(/\d+/g)].slice(0, 3).map(Number);
}

/**
 * @param {readonly number[]} left
 * @param {readonly number[]} right
 */
function compare(left, right) {
  const differences = [0, 1, 2].map((place) => (left[place] ?? 0) - (right[place] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
