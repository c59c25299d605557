const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Eight hexadecimal digits that change when somebody edits the text: 32-bit FNV-1a over its code points. Line ends
 * count as LF, because git and editors turn them over without a person's doing. It tells edits, not attacks.
 */
export function checksum(text: string): string {
  let hash = OFFSET_BASIS;
  for (const unit of text.replaceAll('\r\n', '\n')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
