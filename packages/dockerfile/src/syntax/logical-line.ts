import type { TextRange } from '@nopycache/core';

/** A stretch of a logical line: UTF-16 offsets in its text, the end exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * What an instruction says when its continuations are joined, without the line ends, escape characters and comments
 * between them; every character knows where it came from.
 */
export class LogicalLine {
  readonly text: string;
  /** Where each piece of the source begins in the text, and where it began in the source. */
  readonly #starts: readonly number[];
  readonly #sources: readonly number[];

  constructor(text: string, starts: readonly number[], sources: readonly number[]) {
    this.text = text;
    this.#starts = starts;
    this.#sources = sources;
  }

  slice([start, end]: Span): string {
    return this.text.slice(start, end);
  }

  /** Where a stretch lies in the source; what was left out between its characters lies in it too. */
  range([start, end]: Span): TextRange {
    const from = this.#source(start);
    return [from, end > start ? this.#source(end - 1) + 1 : from];
  }

  /** Whether a stretch is written in one piece, so that the source between its ends is its text. */
  isWhole([start, end]: Span): boolean {
    const [from, to] = this.range([start, end]);
    return to - from === end - start;
  }

  /** The line, and after it another piece of the source. */
  followedBy(piece: string, source: number): LogicalLine {
    return new LogicalLine(
      this.text + piece,
      [...this.#starts, this.text.length],
      [...this.#sources, source],
    );
  }

  #source(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#sources[low] ?? 0) + offset - (this.#starts[low] ?? 0);
  }
}

/** Puts a logical line together, piece by piece. */
export class LogicalLineBuilder {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  #length = 0;

  /** Adds a piece that begins at this offset of the source. */
  add(piece: string, source: number): void {
    if (piece === '' && this.#starts.length > 0) return;
    this.#pieces.push(piece);
    this.#starts.push(this.#length);
    this.#sources.push(source);
    this.#length += piece.length;
  }

  build(): LogicalLine {
    return new LogicalLine(this.#pieces.join(''), this.#starts, this.#sources);
  }
}
