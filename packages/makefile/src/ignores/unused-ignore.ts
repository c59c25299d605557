import type { Finding, TextEdit } from '@nopycache/core';

import { defineRule, type MakefileRule } from '../rules/rule.js';
import { idOf } from './apply-ignores.js';
import type { Ignore } from './ignore-comments.js';

/** What is said of ignores themselves; `check` finds it, after all other rules. */
export const unusedIgnore: MakefileRule = defineRule('unused-ignore', {
  severity: 'warning',
  description: 'Disallow comments that ignore what is not there',
  rationale:
    'A comment that was right once hides the next mistake of its kind. Names that no rule has are most often misspelt.',
  discover: () => [],
});

/** The findings about ignores that were for nothing. */
export function findingsAbout(
  unused: readonly Ignore[],
  known: ReadonlySet<string>,
  active: ReadonlySet<string>,
): Finding[] {
  return unused.flatMap((ignore) => {
    const { name, range } = ignore;
    const isKnown = known.has(idOf(name));
    if (isKnown && !active.has(idOf(name))) return [];
    const { id: ruleId, severity } = unusedIgnore;
    const message = isKnown
      ? `There is no \`${name}\` here to ignore. Take it out of the comment.`
      : `No rule is called ${JSON.stringify(name)}. Correct it, or take it out of the comment.`;
    return [{ ruleId, severity, message, range, ...(isKnown && fixFor(ignore)) }];
  });
}

/** The whole line goes where it is about nothing else; of several names the person takes the one out. */
function fixFor({ count, comment }: Ignore): { fix?: readonly TextEdit[] } {
  return count === 1 ? { fix: [{ range: comment, text: '' }] } : {};
}
