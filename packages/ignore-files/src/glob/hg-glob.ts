import { readBracket } from './bracket.js';
import {
  ANYTHING,
  DIRECTORIES,
  NOTHING,
  STAR,
  choice,
  literal,
  one,
  optional,
  sequence,
  type Expression,
} from './expression.js';
import { ANY } from './character-set.js';
import { expandBraces } from './braces.js';

const STYLE = { negators: '!^', posix: false, escapes: true };

/**
 * A pattern of Mercurial's `glob` syntax (`hg help patterns`), which matches at any depth, and what lies below.
 * `undefined` where its braces are beyond this reader.
 */
export function hgGlob(pattern: string, rooted: boolean): Expression | undefined {
  const patterns = expandBraces(pattern);
  return (
    patterns &&
    sequence([
      rooted ? NOTHING : DIRECTORIES,
      choice(patterns.map((each) => plainGlob(each))),
      optional(sequence([literal('/'), ANYTHING])),
    ])
  );
}

function plainGlob(pattern: string): Expression {
  const items: Expression[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    const bracket = character === '[' ? readBracket(pattern, at, STYLE) : undefined;
    if (bracket !== undefined) {
      items.push(one(bracket.set));
      at = bracket.end;
    } else if (pattern.startsWith('**/', at)) {
      items.push(DIRECTORIES);
      at += 3;
    } else if (pattern.startsWith('**', at)) {
      items.push(ANYTHING);
      at += 2;
    } else if (character === '*' || character === '?') {
      // Mercurial's `?` is Python's `.`, which takes a slash too.
      items.push(character === '*' ? STAR : one(ANY));
      at++;
    } else {
      const escaped = character === '\\' && at + 1 < pattern.length;
      items.push(literal(pattern.charAt(escaped ? at + 1 : at)));
      at += escaped ? 2 : 1;
    }
  }
  return sequence(items);
}
