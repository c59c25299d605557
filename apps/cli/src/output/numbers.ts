const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A count with its digits grouped, as in `12,345`. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** Bytes in powers of 1,024, as `du -h` counts. */
export function size(bytes: number): string {
  if (bytes < 1_024) return `${count(bytes)} B`;
  let value = bytes;
  let unit = '';
  for (const next of UNITS) {
    if (value < 1_024) break;
    value /= 1_024;
    unit = next;
  }
  return `${value < 10 ? value.toFixed(1) : count(Math.round(value))} ${unit}`;
}

/** A count and its noun, as in `1 file` and `12,345 files`. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : plural}`;
}
