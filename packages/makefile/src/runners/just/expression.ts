/** The delimiters of just's strings and backticks, the long ones first. */
const QUOTES = ['"""', "'''", '```', '"', "'", '`'] as const;

/** Only strings in double quotes have escapes. */
const ESCAPING: ReadonlySet<string> = new Set(['"""', '"']);

const OPENING = '([{';
const CLOSING = ')]}';

/**
 * Where the logical line ends that begins at an offset, its end of line included: it goes on in strings, in brackets,
 * and after a backslash. `undefined` where something in it is never closed.
 */
export function endOfExpression(text: string, start: number): number | undefined {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const quote = QUOTES.find((each) => text.startsWith(each, at));
    const character = text[at] ?? '';
    if (quote !== undefined) {
      const end = endOfString(text, at, quote);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    if (character === '#') {
      const feed = text.indexOf('\n', at);
      at = feed === -1 ? text.length : feed;
      continue;
    }
    if (OPENING.includes(character)) depth++;
    if (CLOSING.includes(character)) depth--;
    if (depth < 0) return undefined;
    at += character === '\\' ? (text.startsWith('\\\r\n', at) ? 3 : 2) : 1;
    if (character === '\n' && depth === 0) return at;
  }
  return depth === 0 ? text.length : undefined;
}

/** `f'…{{ … }}…'` is filled in; what is between the braces may hold strings of its kind. */
function endOfString(text: string, start: number, quote: string): number | undefined {
  const isFilled =
    !quote.startsWith('`') && /(?<![\w-])f$/.test(text.slice(Math.max(start - 2, 0), start));
  for (let at = start + quote.length; at < text.length; at++) {
    if (ESCAPING.has(quote) && text[at] === '\\') at++;
    else if (isFilled && text.startsWith('{{', at)) {
      const end = text.startsWith('{{{{', at) ? at + 4 : endOfInterpolation(text, at + 2);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return undefined;
}

function endOfInterpolation(text: string, start: number): number | undefined {
  let at = start;
  while (at < text.length && !text.startsWith('}}', at)) {
    const quote = QUOTES.find((each) => text.startsWith(each, at));
    const end = quote === undefined ? at + 1 : endOfString(text, at, quote);
    if (end === undefined) return undefined;
    at = end;
  }
  return at < text.length ? at + 2 : undefined;
}
