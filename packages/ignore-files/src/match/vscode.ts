import { minimatchGlob } from '../glob/minimatch-glob.js';
import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { NOT_IGNORED, splitPath, type Matcher } from './matcher.js';

/** vsce: minimatch with `dot` on whole paths of files; what any `!` matches is packed, whatever else matches it. */
export function vscodeMatcher(file: IgnoreFile): Matcher {
  const compiled: { line: PatternLine; test: Tester }[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const { body } = line;
    // What vsce hands on without its `!` is a comment to minimatch then.
    if (body.startsWith('#')) continue;
    const expression = minimatchGlob(body.endsWith('/') ? `${body}**` : body);
    // minimatch would take another `!` as a negation of its own.
    if (expression === undefined || body.startsWith('!')) notUnderstood.push(line);
    else compiled.push({ line, test: tester(expression) });
  }
  const find = (path: string, negated: boolean) =>
    compiled.find(({ line, test }) => line.negated === negated && test(path))?.line;
  const explain = (path: string) => {
    const { name } = splitPath(path);
    const ignoring = find(name, false);
    if (ignoring === undefined) return NOT_IGNORED;
    const kept = find(name, true);
    return { ignored: kept === undefined, line: kept ?? ignoring };
  };
  return { explain, notUnderstood };
}
