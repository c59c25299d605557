/** How many items, which are in order, hold to a condition before the first that does not: by bisection. */
export function countWhile<Item>(
  items: readonly Item[],
  condition: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && condition(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
