/** What Go's `unicode.IsSpace` takes for white space, and so BuildKit. */
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Whether BuildKit takes a character for white space. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACE.test(character);
}
