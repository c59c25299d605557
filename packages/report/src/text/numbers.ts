/** A count with its digits grouped, as in `12,345`. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** A count and its noun, as in `1 file` and `12,345 files`. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : plural}`;
}
