import { DIRECTORIES, NEVER, type Expression } from './expression.js';
import { readNameBracket, readPlain, readTokens, readWildcard, type Token } from './tokens.js';

const STYLE = { negators: '!^', posix: true, escapes: false };

/** A pattern of Bazaar's and Breezy's (`brz help patterns`), where `\` is a slash and nothing is escaped. */
export function bazaarGlob(pattern: string): Expression {
  return (
    readTokens(
      pattern,
      (at) =>
        readDirectories(pattern, at) ??
        readNameBracket(pattern, at, STYLE) ??
        readWildcard(pattern, at) ??
        readPlain(pattern, at),
    ) ?? NEVER
  );
}

function readDirectories(pattern: string, at: number): Token | undefined {
  const opens = at === 0 || pattern[at - 1] === '/';
  if (!opens || !pattern.startsWith('**/', at)) return undefined;
  return { expression: DIRECTORIES, end: at + 3 };
}
