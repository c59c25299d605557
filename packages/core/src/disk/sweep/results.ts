import { GONE, isStillThere, NOT_ATTEMPTED, REMOVED, type Result } from './report.js';

const USUAL: readonly Result[] = [NOT_ATTEMPTED, REMOVED, GONE];
/** In the column: neither of the usual results. */
const UNUSUAL = USUAL.length;

/**
 * What has become of the entries that are to be removed, by their numbers. A column of bytes, because there may be
 * hundreds of thousands, and nearly all of them are removed.
 */
export class Results {
  readonly #column: Uint8Array;
  readonly #unusual = new Map<number, Result>();
  readonly #onSettled: (count: number) => void;
  #settled = 0;
  #gone = 0;

  /** @param onSettled called with the number of entries that something has become of */
  constructor(total: number, onSettled: (count: number) => void) {
    this.#column = new Uint8Array(total);
    this.#onSettled = onSettled;
  }

  get total(): number {
    return this.#column.length;
  }

  get areAllGone(): boolean {
    return this.#gone === this.total;
  }

  of(number: number): Result {
    return USUAL[this.#column[number] ?? UNUSUAL] ?? this.#unusual.get(number) ?? NOT_ATTEMPTED;
  }

  /** Says what has become of an entry; what was said first stays. */
  settle(number: number, result: Result): void {
    if (this.of(number) !== NOT_ATTEMPTED) return;
    const usual = USUAL.indexOf(result);
    this.#column[number] = usual < 0 ? UNUSUAL : usual;
    if (usual < 0) this.#unusual.set(number, result);
    this.#settled += 1;
    if (!isStillThere(result)) this.#gone += 1;
    this.#onSettled(this.#settled);
  }
}
