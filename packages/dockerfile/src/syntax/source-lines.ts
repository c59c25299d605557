/** One line of the file. */
export interface SourceLine {
  readonly start: number;
  /** Its characters without the end of line, a CR before the LF included. */
  readonly text: string;
  /** Where the next line starts. */
  readonly end: number;
}

/** Reads a file's lines one after another, from after its byte order mark. */
export class SourceLines {
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  next(): SourceLine | undefined {
    const start = this.#at;
    if (start >= this.#text.length) return undefined;
    const feed = this.#text.indexOf('\n', start);
    const end = feed === -1 ? this.#text.length : feed + 1;
    this.#at = end;
    let last = feed === -1 ? end : feed;
    while (last > start && this.#text[last - 1] === '\r') last--;
    return { start, text: this.#text.slice(start, last), end };
  }
}

/** Whether a line is a comment: white space may stand before its `#`. */
export function isComment(line: string): boolean {
  return /^\s*#/.test(line);
}
