/** How a file's bytes are read as text. */
export type TextEncoding = 'utf-8' | 'latin-1';

/** The bytes of a file as text, such that {@link encodeText} gives the same bytes back. */
export interface DecodedText {
  /** The text; a byte order mark is its first character. */
  readonly text: string;
  /** `latin-1` where the bytes are no UTF-8: a character a byte, so that what is ASCII can still be edited. */
  readonly encoding: TextEncoding;
}

/** What keeps bytes from being a text that can be edited by lines. */
export type NotText = 'utf-16' | 'nul';

/** Reads bytes as text, or says why they are none. */
export function decodeText(bytes: Uint8Array): DecodedText | NotText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  if (bytes.includes(0)) return 'nul';
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromLatin1(bytes), encoding: 'latin-1' };
  }
}

/**
 * The bytes of a text.
 *
 * @throws {RangeError} where a character has no byte in Latin-1: it cannot have come from {@link decodeText}
 */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0xff) throw new RangeError(`${JSON.stringify(character)} has no byte in Latin-1.`);
    return code;
  });
}

/** Not `TextDecoder('latin1')`, which by the Encoding standard is windows-1252 and maps 0x80–0x9f elsewhere. */
function fromLatin1(bytes: Uint8Array): string {
  const SLICE = 0x8000;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  }
  return parts.join('');
}
