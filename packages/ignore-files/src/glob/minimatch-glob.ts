import { SHELL_BRACKETS } from './bracket.js';
import { expandBraces } from './braces.js';
import {
  ANYTHING,
  DIRECTORIES,
  IN_NAME,
  NEVER,
  STAR,
  choice,
  literal,
  sequence,
  type Expression,
} from './expression.js';
import { readEscaped, readNameBracket, readPlain, readTokens, readWildcard } from './tokens.js';

const EXTENDED = /[?*+@!]\(/;

/**
 * A pattern of the npm package minimatch with its option `dot`. `undefined` for what is beyond this reader: extended
 * patterns such as `+(a|b)`, and ranges in braces.
 */
export function minimatchGlob(pattern: string): Expression | undefined {
  if (EXTENDED.test(pattern)) return undefined;
  const patterns = expandBraces(pattern);
  return patterns && choice(patterns.map((each) => pathGlob(each)));
}

function pathGlob(pattern: string): Expression {
  const parts = pattern.split('/');
  const items = parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1;
    if (part === '**') return [isLast ? ANYTHING : DIRECTORIES];
    const name = nameGlob(part);
    return isLast ? [name] : [name, literal('/')];
  });
  return sequence(items);
}

function nameGlob(part: string): Expression {
  // minimatch's `*` takes at least one character where it is the whole name.
  if (/^\*+$/.test(part)) return sequence([IN_NAME, STAR]);
  return (
    readTokens(
      part,
      (at) =>
        readNameBracket(part, at, SHELL_BRACKETS) ??
        readWildcard(part, at) ??
        readEscaped(part, at) ??
        readPlain(part, at),
    ) ?? NEVER
  );
}
