import { Automaton } from '../glob/automaton.js';
import type { Expression } from '../glob/expression.js';
import { minimatchGlob } from '../glob/minimatch-glob.js';
import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { descend, type Matcher } from './matcher.js';

const SLASH = 0x2f;

interface Compiled {
  readonly line: PatternLine;
  /** One name, which minimatch's `matchBase` compares with names at any depth. */
  readonly byName: boolean;
  /** One name and a slash: compared with the names of directories at any depth. */
  readonly byDirectoryName: boolean;
  readonly test: Tester;
  readonly expression: Expression;
}

/** npm's ignore-walk: minimatch with `matchBase`, `dot` and `nocase`, the patterns in turn, from the top down. */
export function npmMatcher(file: IgnoreFile): Matcher {
  const compiled: Compiled[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const body = line.body.trim().toLowerCase().replaceAll(/\/+/g, '/');
    const expression = minimatchGlob(body);
    if (expression === undefined) notUnderstood.push(line);
    else {
      const byDirectoryName = /^[^/]+\/$/.test(body);
      compiled.push({
        line,
        byName: !body.includes('/'),
        byDirectoryName,
        test: tester(expression),
        expression,
      });
    }
  }
  compiled.reverse();
  const decide = (path: string, isDirectory: boolean) =>
    compiled.find((pattern) => matches(pattern, path, isDirectory))?.line;
  return { explain: (path) => descend(path.toLowerCase(), decide), notUnderstood };
}

function matches(
  { line, byName, byDirectoryName, test, expression }: Compiled,
  path: string,
  isDirectory: boolean,
): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (byName) return test(name);
  if (test(`/${path}`) || test(path)) return true;
  if (!isDirectory) return false;
  return (
    test(`/${path}/`) ||
    test(`${path}/`) ||
    (byDirectoryName && test(`${name}/`)) ||
    (line.negated && reachesInto(expression, [`/${path}`, path]))
  );
}

/** minimatch's `partial`: whether something below the directory can match. */
function reachesInto(expression: Expression, paths: readonly string[]): boolean {
  const automaton = new Automaton(expression);
  return paths.some((path) => {
    let states = automaton.startStates(false);
    for (let at = 0; at <= path.length; at++) {
      states = automaton.step(states, at === path.length ? SLASH : path.charCodeAt(at), false);
    }
    return states.length > 0;
  });
}
