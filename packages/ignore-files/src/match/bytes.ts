/** Only ASCII: one unit is one byte already. */
// eslint-disable-next-line no-control-regex -- ASCII begins with control characters
const ASCII = /^[\u0000-\u007f]*$/;

/** A text with a character for each byte of its UTF-8, because git and Mercurial compare bytes: `?` is half an `é`. */
export function byteString(text: string): string {
  if (ASCII.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
