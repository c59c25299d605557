/** One element of a pattern: a character, any one, any number of them, or one of a set. */
type Token = string | { readonly any: 'one' | 'many' } | CharacterSet;

interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

/** A pattern in which a `*` takes slashes and leading dots like others, as `find -name` and `-path` have it. */
export interface NamePattern {
  readonly tokens: readonly Token[];
}

/** Reads a pattern; `undefined` for classes such as `[[:alpha:]]`, which depend on the locale. */
export function namePattern(text: string): NamePattern | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '*') tokens.push({ any: 'many' });
    else if (character === '?') tokens.push({ any: 'one' });
    else if (character === '\\' && at + 1 < text.length) tokens.push(text.charAt(++at));
    else if (character === '[') {
      const end = text.indexOf(']', at + (/^\[[!^]?\]/.test(text.slice(at, at + 3)) ? 3 : 1));
      const inside = text.slice(at + 1, end === -1 ? undefined : end);
      if (inside.includes('[')) return undefined;
      if (end !== -1) at = end;
      tokens.push(end === -1 ? '[' : characterSet(inside));
    } else tokens.push(character);
  }
  return { tokens };
}

/** Whether a name is wholly what a pattern says; a `*` never makes it slower than the product of their lengths. */
export function matchesName({ tokens }: NamePattern, name: string): boolean {
  let [at, token, star, taken] = [0, 0, -1, 0];
  while (at < name.length) {
    const current = tokens[token];
    if (isStar(current)) {
      star = token++;
      taken = at;
    } else if (current !== undefined && takes(current, name.charAt(at))) {
      at++;
      token++;
    } else if (star === -1) return false;
    else {
      token = star + 1;
      at = ++taken;
    }
  }
  return tokens.slice(token).every(isStar);
}

function characterSet(inside: string): CharacterSet {
  const negated = /^[!^]/.test(inside);
  const ranges = [...inside.slice(negated ? 1 : 0).matchAll(/([^])-([^])|[^]/g)];
  return {
    negated,
    ranges: ranges.map(([all, from = all, to = all]) => [from, to]),
  };
}

function isStar(token: Token | undefined): boolean {
  return typeof token === 'object' && 'any' in token && token.any === 'many';
}

function takes(token: Token, character: string): boolean {
  if (typeof token === 'string') return token === character;
  if ('any' in token) return true;
  return token.negated !== token.ranges.some(([from, to]) => from <= character && character <= to);
}
