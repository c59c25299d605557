/** What Go's `unicode.IsSpace` takes for white space, and so BuildKit. */
const SPACES: ReadonlySet<string> = new Set(
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

/** Whether BuildKit takes a character for white space. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACES.has(character);
}

/** What ends words where BuildKit splits them by its `reWhitespace`. */
const BLANKS: ReadonlySet<string> = new Set('\t\v\f\r ');

/** Whether BuildKit's `reWhitespace` matches a character. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && BLANKS.has(character);
}
