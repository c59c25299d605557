/** What follows a backslash in a pattern of Vim's, of what can be said in JavaScript's too. */
const ESCAPED: Readonly<Record<string, string>> = {
  '+': '+',
  '?': '?',
  '=': '?',
  '|': '|',
  '(': '(',
  ')': ')',
  '<': String.raw`(?<!\w)(?=\w)`,
  '>': String.raw`(?<=\w)(?!\w)`,
  d: String.raw`\d`,
  w: String.raw`\w`,
  s: String.raw`[ \t]`,
  S: String.raw`[^ \t]`,
};

const TOKEN = /\\%\(|\\[^]|\[\^?\]?[^\]\\]*\]|[^]/gu;

/**
 * A regular expression of Vim's, with `magic` on and case told apart as in `=~#`, as one of JavaScript's; `undefined` for
 * those that use more of Vim's language than this.
 */
export function regExpFromVim(pattern: string): RegExp | undefined {
  const tokens = pattern.match(TOKEN) ?? [];
  const parts = tokens.map((token, at) => translate(token, tokens[at - 1], tokens[at + 1]));
  if (parts.includes(undefined)) return undefined;
  try {
    return new RegExp(parts.join(''), 'u');
  } catch {
    return undefined;
  }
}

function translate(
  token: string,
  previous: string | undefined,
  next: string | undefined,
): string | undefined {
  const isFirst = previous === undefined || /^\\(?:%?\(|\|)$/.test(previous);
  if (token === String.raw`\%(`) return '(?:';
  if (token === '*' && (isFirst || previous === '^')) return String.raw`\*`;
  if (token === '^') return isFirst ? '^' : undefined;
  if (token === '$') return next === undefined || /^\\[|)]$/.test(next) ? '$' : String.raw`\$`;
  if (token === '.' || token === '*') return token;
  if (token === '~') return undefined;
  if (token.startsWith('[')) return classOf(token);
  if (!token.startsWith('\\')) return literal(token);
  const letter = token.slice(1);
  return ESCAPED[letter] ?? (/^[.*~^$[\]/\\-]$/.test(letter) ? literal(letter) : undefined);
}

function classOf(token: string): string | undefined {
  if (token === '[') return undefined;
  const [, negation = '', members = ''] = /^\[(\^?)([^]*)\]$/.exec(token) ?? [];
  return members.includes('[')
    ? undefined
    : `[${negation}${members.replace(/[\\\]^&|~!#$%*+.,:;<=>?@`]/g, String.raw`\$&`)}]`;
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
