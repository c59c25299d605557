import type { Reading } from '../dialects/dialect.js';

/** How many characters at the end of a line its reader drops. */
export function trailingLength(raw: string, trailing: Reading['trailing']): number {
  switch (trailing) {
    case 'kept':
      return 0;
    case 'spaces':
      return raw.length - endWithoutSpaces(raw);
    case 'ascii':
      return raw.length - endWithoutAscii(raw);
    case 'unicode':
      return raw.length - raw.trimEnd().length;
    case 'unicode-unless-escaped':
      return raw.endsWith('\\ ') ? 0 : raw.length - raw.trimEnd().length;
  }
}

/** How much white space a line begins with. */
export function leadingLength(raw: string): number {
  return raw.length - raw.trimStart().length;
}

function endWithoutAscii(raw: string): number {
  let end = raw.length;
  while (end > 0 && ' \t\r\v\f'.includes(raw.charAt(end - 1))) end--;
  return end;
}

/** gitignore(5): trailing spaces are dropped unless they are quoted with a backslash. */
function endWithoutSpaces(raw: string): number {
  let end = raw.length;
  while (raw[end - 1] === ' ') end--;
  let backslashes = 0;
  while (raw[end - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1 && end < raw.length ? end + 1 : end;
}
