import type { Measured } from '../examine/settings.js';

/**
 * Says how much of the disk each entry takes. A file with several hard links is counted at its last name, and among
 * those to be removed only once all of its names are.
 */
export class DiskUsage {
  readonly #removed = new Map<string, number>();
  readonly #kept = new Set<string>();

  /** @returns bytes that this entry adds to the sum of its kind, removed or kept */
  count(measured: Measured, action: 'remove' | 'keep'): number {
    const { links, diskUsage } = measured;
    if (links === undefined) return diskUsage;
    if (action === 'keep') {
      const isFirst = !this.#kept.has(links.file);
      this.#kept.add(links.file);
      return isFirst ? diskUsage : 0;
    }
    const names = (this.#removed.get(links.file) ?? 0) + 1;
    this.#removed.set(links.file, names);
    return names === links.count ? diskUsage : 0;
  }
}
