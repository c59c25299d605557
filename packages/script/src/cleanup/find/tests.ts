import { matchesName, namePattern } from '../patterns/name-pattern.js';
import { regularExpression } from '../patterns/regular-expression.js';
import type { ProbeNode } from '../probe/tree.js';
import type { World } from '../probe/world.js';
import type { Primary } from './expression.js';
import { isOption, mayPass } from './primaries.js';

/** Something that `find` has come to, and the path by which it did. */
export interface Place {
  readonly node: ProbeNode;
  readonly path: string;
}

/** Whether a test holds; `undefined` where that cannot be known. */
export function testOf(primary: Primary, place: Place, world: World): boolean | undefined {
  const { name, args } = primary;
  const text = args[0]?.text ?? withoutDollar(args[0]?.source);
  if (isOption(name) || mayPass(name)) return true;
  if (name === '-false') return false;
  if (name === '-empty') return world.isEmpty(place.node);
  if (text === undefined) return undefined;
  if (name === '-type' || name === '-xtype') {
    return text.split(',').includes(place.node.isDirectory ? 'd' : 'f');
  }
  if (/^-i?name$/.test(name)) return matches(text, nameOf(place), name.startsWith('-i'));
  if (/^-i?(?:path|wholename)$/.test(name)) return matches(text, place.path, name.startsWith('-i'));
  if (name === '-regex') return regularExpression(text, 'emacs', 'whole')?.test(place.path);
  return undefined;
}

/** What the shell makes of `"*$py.class"`, as nobody sets a variable `py`. */
function withoutDollar(source: string | undefined): string | undefined {
  return /^"?(\*?)\$py\.class"?$/.test(source ?? '') ? '*.class' : undefined;
}

/** The root is called as it was given: `.` is no name that begins with a dot. */
function nameOf({ node, path }: Place): string {
  return node.parent === undefined ? path.replace(/\/+$/, '').replace(/^.*\//, '') : node.name;
}

function matches(pattern: string, text: string, ignoringCase: boolean): boolean | undefined {
  const read = namePattern(ignoringCase ? pattern.toLowerCase() : pattern);
  return read && matchesName(read, ignoringCase ? text.toLowerCase() : text);
}
