import { count } from '@nopycache/report/text';

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

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
