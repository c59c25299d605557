import { Automaton } from '../glob/automaton.js';
import { minimatchGlob } from '../glob/minimatch-glob.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { descend, type Matcher } from './matcher.js';

const SLASH = 0x2f;

interface Compiled {
  readonly line: PatternLine;
  /** One name, which minimatch's `matchBase` compares with names at any depth. */
  readonly byName: boolean;
  /** One name and a slash: compared with the names of directories at any depth. */
  readonly byDirectoryName: boolean;
  readonly automaton: Automaton;
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
      const automaton = new Automaton(expression);
      const byDirectoryName = /^[^/]+\/$/.test(body);
      compiled.push({ line, byName: !body.includes('/'), byDirectoryName, automaton });
    }
  }
  compiled.reverse();
  const decide = (path: string, isDirectory: boolean) =>
    compiled.find((pattern) => matches(pattern, path, isDirectory))?.line;
  return { explain: (path) => descend(path.toLowerCase(), decide), notUnderstood };
}

function matches(
  { line, byName, byDirectoryName, automaton }: Compiled,
  path: string,
  isDirectory: boolean,
): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (byName) return automaton.matches(name);
  if (automaton.matches(`/${path}`) || automaton.matches(path)) return true;
  if (!isDirectory) return false;
  return (
    automaton.matches(`/${path}/`) ||
    automaton.matches(`${path}/`) ||
    (byDirectoryName && automaton.matches(`${name}/`)) ||
    (line.negated && (reachesInto(automaton, `/${path}`) || reachesInto(automaton, path)))
  );
}

/** minimatch's `partial`: whether something below the directory can match. */
function reachesInto(automaton: Automaton, path: string): boolean {
  let states = automaton.startStates(false);
  for (let at = 0; at <= path.length; at++) {
    states = automaton.step(states, at === path.length ? SLASH : path.charCodeAt(at), false);
  }
  return states.length > 0;
}
