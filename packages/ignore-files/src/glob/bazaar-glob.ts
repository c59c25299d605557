import { readBracket } from './bracket.js';
import { unit, without } from './character-set.js';
import {
  DIRECTORIES,
  IN_NAME,
  STAR,
  literal,
  one,
  sequence,
  type Expression,
} from './expression.js';

const STYLE = { negators: '!^', posix: true, escapes: false };

/** A pattern of Bazaar's and Breezy's (`brz help patterns`), where `\` is a slash and nothing is escaped. */
export function bazaarGlob(pattern: string): Expression {
  const items: Expression[] = [];
  for (let at = 0; at < pattern.length;) {
    const bracket = pattern[at] === '[' ? readBracket(pattern, at, STYLE) : undefined;
    if (bracket !== undefined) {
      items.push(one(without(bracket.set, unit(0x2f))));
      at = bracket.end;
    } else if (pattern.startsWith('**/', at) && (at === 0 || pattern[at - 1] === '/')) {
      items.push(DIRECTORIES);
      at += 3;
    } else {
      items.push(ofCharacter(pattern.charAt(at)));
      at++;
    }
  }
  return sequence(items);
}

function ofCharacter(character: string): Expression {
  if (character === '*') return STAR;
  return character === '?' ? IN_NAME : literal(character);
}
