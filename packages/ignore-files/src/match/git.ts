import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { byteString } from './bytes.js';
import { gitPattern } from './git-pattern.js';
import { descend, type Matcher } from './matcher.js';

/** How the readers that follow git differ from it. */
export interface GitStyle {
  readonly braces: boolean;
  readonly ignoreCase: boolean;
  /** Git itself: it compares bytes, and has a way of its own with `a**` (see `gitGlob`). */
  readonly native: boolean;
}

interface Compiled {
  readonly line: PatternLine;
  readonly directoriesOnly: boolean;
  readonly byName: boolean;
  readonly test: Tester;
}

/** gitignore(5) and dir.c: the last pattern that matches decides, from the top directory down. */
export function gitMatcher(file: IgnoreFile, { braces, ignoreCase, native }: GitStyle): Matcher {
  const fold = (text: string) => {
    const folded = ignoreCase ? text.toLowerCase() : text;
    return native ? byteString(folded) : folded;
  };
  const compiled: Compiled[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const pattern = gitPattern(line, { braces, native, fold });
    if (pattern === undefined) notUnderstood.push(line);
    else compiled.push({ ...pattern, test: tester(pattern.expression) });
  }
  compiled.reverse();
  const decide = (path: string, isDirectory: boolean) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return compiled.find(
      ({ directoriesOnly, byName, test }) =>
        (isDirectory || !directoriesOnly) && test(byName ? name : path),
    )?.line;
  };
  return { explain: (path) => descend(fold(path), decide), notUnderstood };
}
