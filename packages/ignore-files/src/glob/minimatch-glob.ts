import { expandBraces } from './braces.js';
import { readBracket } from './bracket.js';
import { unit, without } from './character-set.js';
import {
  ANYTHING,
  DIRECTORIES,
  IN_NAME,
  STAR,
  choice,
  literal,
  one,
  sequence,
  type Expression,
} from './expression.js';

const STYLE = { negators: '!^', posix: true, escapes: true };
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
  const items: Expression[] = [];
  for (let at = 0; at < part.length;) {
    const character = part.charAt(at);
    const bracket = character === '[' ? readBracket(part, at, STYLE) : undefined;
    if (bracket !== undefined) {
      items.push(one(without(bracket.set, unit(0x2f))));
      at = bracket.end;
    } else if (character === '*' || character === '?') {
      items.push(character === '*' ? STAR : IN_NAME);
      at++;
    } else {
      const escaped = character === '\\' && at + 1 < part.length;
      items.push(literal(part.charAt(escaped ? at + 1 : at)));
      at += escaped ? 2 : 1;
    }
  }
  return sequence(items);
}
