import { IN_NAME, STAR, literal, one, sequence, type Expression } from './expression.js';
import { isGoPattern, readClass } from './moby-glob.js';

/** A pattern as Go's `path/filepath.Match` reads it, which is what Helm uses; `undefined` where it is malformed. */
export function goGlob(pattern: string): Expression | undefined {
  if (!isGoPattern(pattern)) return undefined;
  const items: Expression[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    if (character === '[') {
      const { set, end } = readClass(pattern, at);
      items.push(one(set));
      at = end;
    } else if (character === '*' || character === '?') {
      items.push(character === '*' ? STAR : IN_NAME);
      at++;
    } else {
      const from = character === '\\' ? at + 1 : at;
      items.push(literal(pattern.charAt(from)));
      at = from + 1;
    }
  }
  return sequence(items);
}
