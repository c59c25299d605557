import { goGlob } from '../glob/go-glob.js';
import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { NOT_IGNORED, directoriesOf, splitPath, type Matcher } from './matcher.js';

interface Compiled {
  readonly line: PatternLine;
  readonly directoriesOnly: boolean;
  readonly byName: boolean;
  readonly test: Tester;
}

/** Helm's pkg/ignore/rules.go: any pattern that matches ignores, and `!x` ignores everything that x does not match. */
export function helmMatcher(file: IgnoreFile): Matcher {
  const compiled: Compiled[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const directoriesOnly = line.body.endsWith('/');
    const pattern = directoriesOnly ? line.body.slice(0, -1) : line.body;
    const expression = pattern.includes('**') ? undefined : goGlob(pattern.replace(/^\//, ''));
    if (expression === undefined) notUnderstood.push(line);
    else {
      const byName = !pattern.includes('/');
      compiled.push({ line, directoriesOnly, byName, test: tester(expression) });
    }
  }
  const explain = (path: string) => {
    const { name, isDirectory } = splitPath(path);
    for (const directory of directoriesOf(name)) {
      const line = find(compiled, directory, true);
      if (line !== undefined) return { ignored: true, line };
    }
    const line = find(compiled, name, isDirectory);
    return line === undefined ? NOT_IGNORED : { ignored: true, line };
  };
  return { explain, notUnderstood };
}

function find(
  compiled: readonly Compiled[],
  path: string,
  isDirectory: boolean,
): PatternLine | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return compiled.find(({ line, directoriesOnly, byName, test }) => {
    if (directoriesOnly && !isDirectory) return line.negated;
    return test(byName ? name : path) !== line.negated;
  })?.line;
}
