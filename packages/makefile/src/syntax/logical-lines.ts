/** A line with those that its final `\` draws into it. */
export interface LogicalLine {
  readonly start: number;
  /**
   * Its characters from `start` on, without the end of its last line. Each `\` with the line end after it is blanks, as
   * many as characters: an offset in here and one in the source differ by `start`.
   */
  readonly view: string;
  /** Where the next line starts. */
  readonly end: number;
}

/** Reads a file's logical lines one after another, from after its byte order mark. Lines end at LF. */
export class LogicalLines {
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  next(): LogicalLine | undefined {
    const start = this.#at;
    if (start >= this.#text.length) return undefined;
    let [contentEnd, end] = this.#lineFrom(start);
    let continued = false;
    while (end > contentEnd && this.#continues(start, contentEnd)) {
      continued = true;
      if (end === this.#text.length) contentEnd = end;
      else [contentEnd, end] = this.#lineFrom(end);
    }
    this.#at = end;
    const view = this.#text.slice(start, contentEnd);
    return { start, view: continued ? joined(view) : view, end };
  }

  /** Where a line's characters end, and where the next line starts. */
  #lineFrom(start: number): [contentEnd: number, end: number] {
    const feed = this.#text.indexOf('\n', start);
    if (feed === -1) return [this.#text.length, this.#text.length];
    return [feed > start && this.#text[feed - 1] === '\r' ? feed - 1 : feed, feed + 1];
  }

  /** Whether an odd number of `\` stands before a line's end. */
  #continues(start: number, contentEnd: number): boolean {
    let at = contentEnd;
    while (at > start && this.#text[at - 1] === '\\') at -= 1;
    return (contentEnd - at) % 2 === 1;
  }
}

function joined(view: string): string {
  return view.replace(/\\\r?\n/g, (end) => ' '.repeat(end.length));
}
