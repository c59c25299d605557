import { cleanPath } from '../glob/clean-path.js';
import type { Expression } from '../glob/expression.js';
import { hgGlob } from '../glob/hg-glob.js';
import { pythonSearch } from '../glob/python-regexp.js';
import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { byteString } from './bytes.js';
import { NOT_IGNORED, directoriesOf, splitPath, type Matcher } from './matcher.js';

/** Mercurial (`hg help ignore`): any pattern that matches the path or a directory it lies in. */
export function mercurialMatcher(file: IgnoreFile): Matcher {
  const compiled: { line: PatternLine; test: Tester }[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const expression = readPattern(line);
    if (expression === undefined) notUnderstood.push(line);
    else compiled.push({ line, test: tester(expression) });
  }
  const explain = (path: string) => {
    const { name } = splitPath(byteString(path));
    // The empty name is the top directory's: an expression that matches nothing ignores everything.
    const names = ['', ...directoriesOf(name), name];
    const line = compiled.find(({ test }) => names.some((each) => test(each)))?.line;
    return line === undefined ? NOT_IGNORED : { ignored: true, line };
  };
  return { explain, notUnderstood };
}

function readPattern({ body, syntax }: PatternLine): Expression | undefined {
  const pattern = byteString(body);
  if (syntax !== 'regexp') return hgGlob(cleanPath(pattern), syntax === 'rootglob');
  return pythonSearch(pattern);
}
