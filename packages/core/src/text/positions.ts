import type { TextRange } from './finding.js';

/** A place in a text as people count: line and column start at 1, the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns. Lines end at LF, so that CRLF and a lone CR are characters of their line. */
export class Positions {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** Where the offset lies; one past the end of the text is on the last line. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#start(low) + 1 };
  }

  /** How many lines there are: after a final line break comes one more, empty. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** A line by its number, without its LF. @throws {RangeError} where the text has no such line */
  lineRange(line: number): TextRange {
    const start = this.#starts[line - 1];
    if (start === undefined) throw new RangeError(`The text has no line ${String(line)}.`);
    const next = this.#starts[line];
    return [start, next === undefined ? this.#length : next - 1];
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }
}
