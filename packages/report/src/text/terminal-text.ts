/**
 * Characters that must not reach a terminal as they are: controls (C0, DEL, C1), those that reorder text (Unicode's bidi
 * formatting characters, UAX #9), those that take no room, line separators, and tags.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- controls are what it is about
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A text that is safe to print and stays on one line: `\x1B` and `\u202E` instead of the characters. */
export function terminalText(text: string): string {
  return replaceUnsafe(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16).toUpperCase();
    if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
  });
}

/** The text with something else for each character that must not reach a terminal. */
export function replaceUnsafe(text: string, replacement: (character: string) => string): string {
  return text.replace(UNSAFE, replacement);
}
