/** Whose language a regular expression is in: grep's, grep -E's, or that of `find -regex` unless told otherwise. */
export type Flavour = 'basic' | 'extended' | 'emacs';

/** What is an operator only with a backslash before it, in `basic`. */
const ESCAPED: Readonly<Record<Flavour, string>> = { basic: '(){}|+?', extended: '', emacs: '()|' };

/** More than these could be made to take forever. */
const MOST_REPETITIONS = 3;

/**
 * The same regular expression for JavaScript; `undefined` where it holds what the languages do not share, or what could
 * take long.
 */
export function regularExpression(
  text: string,
  flavour: Flavour,
  matches: 'anywhere' | 'whole' = 'anywhere',
): RegExp | undefined {
  const tokens = text.match(/\\[^]|\[\^?\]?[^\]]*\]|[^]/g) ?? [];
  const parts = tokens.map((token) => translated(token, flavour));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const source = parts.join('');
  const repetitions = source.match(/(?<!\\)[*+{]/g) ?? [];
  if (repetitions.length > MOST_REPETITIONS || /\)[*+{]/.test(source)) return undefined;
  try {
    return new RegExp(matches === 'whole' ? `^(?:${source})$` : source);
  } catch {
    return undefined;
  }
}

function translated(token: string, flavour: Flavour): string | undefined {
  const escaped = ESCAPED[flavour];
  if (token.startsWith('[')) {
    return /^\[[^[\\\]]+\]$/.test(token) ? token : undefined;
  }
  if (token.startsWith('\\')) {
    const character = token.slice(1);
    if (escaped.includes(character)) return character;
    return /[\w<>'`]/.test(character) ? undefined : `\\${character}`;
  }
  return escaped.includes(token) ? `\\${token}` : token;
}
