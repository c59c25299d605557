/**
 * Prints a table: seconds, and the first program's time as a share of each other's.
 *
 * @param {string} title
 * @param {Map<string, number>} medians
 */
export function show(title, medians) {
  const [ours = Number.NaN] = medians.values();
  console.log(
    `\n${title}\n${'program'.padEnd(32)}${'seconds'.padStart(9)}${'ours/its'.padStart(10)}`,
  );
  for (const [name, seconds] of medians) {
    console.log(
      `${name.padEnd(32)}${seconds.toFixed(3).padStart(9)}${(ours / seconds).toFixed(2).padStart(10)}`,
    );
  }
}
