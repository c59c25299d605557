/** A line as it stands in the text. */
export interface RawLine {
  /** Offset of its first character. */
  readonly start: number;
  /** Its text, without what ends it. */
  readonly raw: string;
  /** `\r` only at the end of the text, where readers drop it as they do before LF. */
  readonly eol: '' | '\n' | '\r\n' | '\r';
}

/** Cuts a text at its LFs, from an offset on. A CR elsewhere is a character of its line, as it is to git. */
export function splitLines(text: string, from: number): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const hasReturn = end > start && text[end - 1] === '\r';
    const raw = text.slice(start, hasReturn ? end - 1 : end);
    lines.push({ start, raw, eol: endOfLine(newline !== -1, hasReturn) });
    start = end + 1;
  }
  return lines;
}

/** What ends most of the lines; LF where none ends. */
export function usualEol(lines: readonly Pick<RawLine, 'eol'>[]): '\n' | '\r\n' {
  const crlf = lines.filter(({ eol }) => eol === '\r\n').length;
  const lf = lines.filter(({ eol }) => eol === '\n').length;
  return crlf > lf ? '\r\n' : '\n';
}

function endOfLine(newline: boolean, hasReturn: boolean): RawLine['eol'] {
  if (newline) return hasReturn ? '\r\n' : '\n';
  return hasReturn ? '\r' : '';
}
