import { Positions, type Position } from '@nopycache/core';

const BYTE_ORDER_MARK = '\uFEFF';

/** A text by lines, counted as editors do: a byte order mark is before the first column. */
export class SourceLines {
  readonly text: string;
  readonly #positions: Positions;
  readonly #skipped: 0 | 1;

  constructor(text: string) {
    this.text = text;
    this.#positions = new Positions(text);
    this.#skipped = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  /** How many lines there are: after a final line break comes one more, empty. */
  get count(): number {
    return this.#positions.lineCount;
  }

  /** Where an offset lies; one outside the text is taken for the nearer end. */
  at(offset: number): Position {
    const inside = Math.min(Math.max(this.#skipped, offset), this.text.length);
    const { line, column } = this.#positions.at(inside);
    return line === 1 ? { line, column: column - this.#skipped } : { line, column };
  }

  /** A line's text by its number, without its line break. */
  line(number: number): string {
    const [start, end] = this.#positions.lineRange(number);
    return this.text.slice(number === 1 ? this.#skipped : start, end).replace(/\r$/, '');
  }
}
