import type { Matcher } from '../match/matcher.js';
import type { PatternLine } from '../parse/ignore-file.js';
import {
  defineRule,
  isLikeGit,
  lineNumber,
  quoted,
  suggesting,
  type IgnoreContext,
  type IgnoreRule,
} from './rule.js';

/** Negations × patterns beyond which the rule would be felt, and says nothing. */
const BUDGET = 4_000_000;

export const deadReInclude: IgnoreRule = defineRule('dead-re-include', {
  severity: 'warning',
  description: 'Disallow negations below an ignored directory',
  rationale:
    'Git does not enter an ignored directory (gitignore(5)): after `build/`, the line `!build/keep.txt` does nothing. Ignoring ' +
    'what is in the directory, `build/*`, leaves the directory itself open.',
  *discover({ file, patterns, matcher }: IgnoreContext) {
    if (!isLikeGit(file) || matcher === undefined) return;
    const negated = patterns.filter((line) => line.negated);
    if (negated.length * patterns.length > BUDGET) return;
    for (const line of negated) {
      const closed = closedDirectory(matcher, line);
      if (closed === undefined) continue;
      const { directory, by } = closed;
      const opens = by.body.replaceAll(/^\/|\/$/g, '') === directory;
      yield {
        message:
          `${quoted(line.pattern)} does nothing, because line ${lineNumber(file, by)} ignores ${directory}/. ` +
          `Ignore what is in it instead: ${quoted(`${directory}/*`)}.`,
        range: line.range,
        ...(opens ? { suggestions: [suggesting(by, `/${directory}/*`)] } : {}),
      };
    }
  },
});

/** The outermost ignored directory of those that a negation names. */
function closedDirectory(
  matcher: Matcher,
  { body }: PatternLine,
): { directory: string; by: PatternLine } | undefined {
  const path = body.replace(/^\//, '');
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const directory = path.slice(0, slash);
    if (slash === path.length - 1 || /[*?[\\]/.test(directory)) return undefined;
    const { ignored, line } = matcher.explain(`${directory}/`);
    if (ignored && line !== undefined) return { directory, by: line };
  }
  return undefined;
}
