import type { TextRange } from '@nopycache/core';

/** A stretch of a text that was made from another: UTF-16 offsets, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** Characters that stand for a stretch of the source. */
interface Piece {
  readonly start: number;
  readonly source: TextRange;
  /** Whether they are those of the source, one for one. */
  readonly verbatim: boolean;
}

/** A text made from pieces of a source, in which every character knows where it came from. */
export class MappedText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** Where a stretch comes from; of what was replaced it takes all. */
  range([start, end]: Span): TextRange {
    const [from] = this.#source(start);
    return [from, end > start ? Math.max(from, this.#source(end - 1)[1]) : from];
  }

  /** Whether a stretch is written like this in the source, so that replacing its range replaces just it. */
  isVerbatim([start, end]: Span): boolean {
    const [from, to] = this.range([start, end]);
    return (
      to - from === end - start && this.#piecesIn(start, end).every(({ verbatim }) => verbatim)
    );
  }

  #source(offset: number): TextRange {
    const piece = this.#pieces[this.#indexAt(offset)];
    if (piece === undefined) return [0, 0];
    if (!piece.verbatim) return piece.source;
    const at = Math.min(piece.source[0] + offset - piece.start, piece.source[1]);
    return [at, Math.min(at + 1, piece.source[1])];
  }

  #piecesIn(start: number, end: number): readonly Piece[] {
    return this.#pieces.slice(this.#indexAt(start), this.#indexAt(Math.max(start, end - 1)) + 1);
  }

  /** The last piece that begins at the offset or before it. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = Math.max(0, this.#pieces.length - 1);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Puts a text together from the first piece to the last. */
export class MappedTextBuilder {
  readonly #texts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds characters as the source has them. */
  copy(text: string, start: number): void {
    this.#add(text, [start, start + text.length], true);
  }

  /** Adds characters that stand for a stretch of the source. */
  replace(text: string, source: TextRange): void {
    this.#add(text, source, false);
  }

  build(): MappedText {
    return new MappedText(this.#texts.join(''), this.#pieces);
  }

  #add(text: string, source: TextRange, verbatim: boolean): void {
    if (text === '' && this.#pieces.length > 0) return;
    this.#pieces.push({ start: this.#length, source, verbatim });
    this.#texts.push(text);
    this.#length += text.length;
  }
}
