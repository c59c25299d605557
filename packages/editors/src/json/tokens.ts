/** What stands between a value and the next one, or the end of its object or list. */
export interface Gap {
  /** The comma after the value, if there is one: its offset. */
  readonly comma: number | undefined;
  /** Where the next thing may be written, after comments that belong to the value's line. */
  readonly after: number;
  /** Where the last comment ends; the beginning where there is none. */
  readonly comments: number;
}

/** All that may stand between values. */
const TOKEN = /(?<eol>\r\n?|\n)|(?<comment>\/\/[^\r\n]*|\/\*[^]*?\*\/)|(?<comma>,)|[^\S\r\n]+/y;

/**
 * Reads on from the end of a value, or from the beginning of an object or list, up to the next value or the closing
 * bracket. The text has been parsed, so that nothing else comes up.
 */
export function readGap(text: string, from: number): Gap {
  let comma: number | undefined;
  let [after, comments, isSameLine] = [from, from, true];
  for (let at = from; ;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return { comma, after, comments };
    const end = at + match[0].length;
    if (match.groups?.['comma'] !== undefined) [comma, after, isSameLine] = [at, end, true];
    else if (match.groups?.['eol'] !== undefined) isSameLine = false;
    else if (match.groups?.['comment'] !== undefined) {
      comments = end;
      if (isSameLine) after = end;
    }
    at = end;
  }
}
