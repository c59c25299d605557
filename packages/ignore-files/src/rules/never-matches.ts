import { SHELL_BRACKETS, readBracket } from '../glob/bracket.js';
import {
  defineRule,
  isLikeGit,
  quoted,
  suggesting,
  type IgnoreContext,
  type IgnoreRule,
} from './rule.js';

export const neverMatches: IgnoreRule = defineRule('never-matches', {
  severity: 'warning',
  description: 'Disallow patterns that match nothing',
  rationale:
    'Git compares patterns with clean paths: `./build`, `../build` and `a//b` match none. A class that does not end and a `\\` at ' +
    'the end of a line make a pattern that git takes without a word and never matches.',
  *discover({ file, patterns }: IgnoreContext) {
    if (!isLikeGit(file)) return;
    for (const line of patterns) {
      const found = reasonOf(line.body);
      if (found === undefined) continue;
      const bang = line.negated ? '!' : '';
      yield {
        message: `${quoted(line.pattern)} matches nothing: ${found.reason}. Write what is meant, or remove it.`,
        range: line.range,
        ...(found.better === undefined
          ? {}
          : { suggestions: [suggesting(line, bang + found.better)] }),
      };
    }
  },
});

function reasonOf(body: string): { reason: string; better?: string } | undefined {
  if (/^\/*$/.test(body)) return { reason: 'it names nothing' };
  if (body.startsWith('../')) return { reason: 'patterns do not reach above their directory' };
  if (body.startsWith('./')) {
    return { reason: 'no path begins with `./`', better: body.replace(/^\.(?:\/+\.?)*\//, '/') };
  }
  if (/[^/]\/\/|^\/\//.test(body)) {
    return { reason: 'no path has two slashes in a row', better: body.replaceAll(/\/{2,}/g, '/') };
  }
  return malformed(body);
}

/** Walks over the pattern as git does, as far as brackets and backslashes go. */
function malformed(body: string): { reason: string } | undefined {
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '\\') {
      at++;
      if (at === body.length) return { reason: 'nothing comes after its last `\\`' };
    } else if (body[at] === '[') {
      const bracket = readBracket(body, at, SHELL_BRACKETS);
      if (bracket === undefined) return { reason: 'its class does not end' };
      at = bracket.end - 1;
    }
  }
  return undefined;
}
