import type { Reading } from '../dialects/dialect.js';

/** How many characters at the end of a line its reader drops. */
export function trailingLength(raw: string, trailing: Reading['trailing']): number {
  switch (trailing) {
    case 'kept':
      return 0;
    case 'spaces':
      return raw.length - endWithoutSpaces(raw);
    case 'blanks':
      return raw.length - endWithout(raw, ' \t');
    case 'blanks-unless-escaped':
      return raw.endsWith('\\ ') ? 0 : raw.length - endWithout(raw, ' \t');
  }
}

/** How many blanks a line begins with. */
export function leadingLength(raw: string): number {
  let length = 0;
  while (raw[length] === ' ' || raw[length] === '\t') length++;
  return length;
}

function endWithout(raw: string, characters: string): number {
  let end = raw.length;
  while (end > 0 && characters.includes(raw.charAt(end - 1))) end--;
  return end;
}

/** gitignore(5): trailing spaces are dropped unless they are quoted with a backslash. */
function endWithoutSpaces(raw: string): number {
  const end = endWithout(raw, ' ');
  let backslashes = 0;
  while (raw[end - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1 && end < raw.length ? end + 1 : end;
}
