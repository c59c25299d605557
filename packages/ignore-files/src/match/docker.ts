import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { dockerPattern } from './docker-pattern.js';
import { NOT_IGNORED, directoriesOf, splitPath, type Matcher } from './matcher.js';

/**
 * moby/patternmatcher's `MatchesOrParentMatches`: the last pattern decides that matches the path or a directory it lies in,
 * so that what lies in an ignored directory can be brought back.
 */
export function dockerMatcher(file: IgnoreFile): Matcher {
  const compiled: { line: PatternLine; test: Tester }[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const pattern = dockerPattern(line);
    if (typeof pattern === 'string') notUnderstood.push(line);
    else compiled.push({ line, test: tester(pattern) });
  }
  compiled.reverse();
  const explain = (path: string) => {
    const { name } = splitPath(path);
    const names = [name, ...directoriesOf(name)];
    const line = compiled.find(({ test }) => names.some((each) => test(each)))?.line;
    return line === undefined ? NOT_IGNORED : { ignored: !line.negated, line };
  };
  return { explain, notUnderstood };
}
