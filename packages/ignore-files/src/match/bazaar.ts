import { bazaarGlob } from '../glob/bazaar-glob.js';
import type { Expression } from '../glob/expression.js';
import { pythonSearch } from '../glob/python-regexp.js';
import { tester, type Tester } from '../glob/tester.js';
import { patternsOf, type IgnoreFile, type PatternLine } from '../parse/ignore-file.js';
import { NOT_IGNORED, directoriesOf, splitPath, type Matcher } from './matcher.js';

interface Compiled {
  readonly line: PatternLine;
  readonly byName: boolean;
  /** 0 ignores, 1 (`!`) brings back, 2 (`!!`) ignores for good. */
  readonly strength: number;
  readonly test: Tester;
}

/** Breezy (`brz help ignore`, `brz help patterns`): a set in which `!!` beats `!` beats the rest. */
export function bazaarMatcher(file: IgnoreFile): Matcher {
  const compiled: Compiled[] = [];
  const notUnderstood: PatternLine[] = [];
  for (const line of patternsOf(file)) {
    const strength = /^!{0,2}/.exec(line.pattern)?.[0].length ?? 0;
    const body = line.pattern.slice(strength);
    const expression = readPattern(body);
    if (expression === undefined) notUnderstood.push(line);
    else {
      const byName = !body.startsWith('RE:') && !/[/\\]./.test(body);
      compiled.push({ line, byName, strength, test: tester(expression) });
    }
  }
  compiled.sort((a, b) => b.strength - a.strength);
  const explain = (path: string) => {
    const { name } = splitPath(path);
    for (const each of [...directoriesOf(name), name]) {
      const base = each.slice(each.lastIndexOf('/') + 1);
      const found = compiled.find(({ byName, test }) => test(byName ? base : each));
      if (found !== undefined && found.strength !== 1) return { ignored: true, line: found.line };
    }
    return NOT_IGNORED;
  };
  return { explain, notUnderstood };
}

function readPattern(body: string): Expression | undefined {
  if (body.startsWith('RE:')) return pythonSearch(body.slice(3));
  const path = body.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return bazaarGlob(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);
}
