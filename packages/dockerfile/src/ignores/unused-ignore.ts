import type { Finding, TextEdit } from '@nopycache/core';

import { defineRule, type DockerRule } from '../rules/rule.js';
import type { Ignore } from './apply-ignores.js';
import type { IgnoreComments } from './ignore-comments.js';

/** What is said of ignores themselves; `check` finds it, after all other rules. */
export const unusedIgnore: DockerRule = defineRule({
  id: 'PYC099',
  name: 'unused-ignore',
  severity: 'warning',
  description: 'Disallow comments that ignore what is not there',
  rationale:
    'A comment that was right once hides the next mistake of its kind. Ids that no rule has are most often misspelt.',
  discover: () => [],
});

/** The findings about ignores that were for nothing. */
export function findingsAbout(
  unused: readonly Ignore[],
  known: ReadonlySet<string>,
  active: ReadonlySet<string>,
  text: string,
): Finding[] {
  return unused.flatMap((ignore) => {
    const { id, range, comment } = ignore;
    const ours = known.has(id);
    if (!comment.own && !/^PYC\d+$/.test(id)) return [];
    if (ours && !active.has(id)) return [];
    const message = ours
      ? `There is no ${id} here to ignore. Take it out of the comment.`
      : `No rule has the id ${JSON.stringify(id)}. Correct it, or take it out of the comment.`;
    const { id: ruleId, severity } = unusedIgnore;
    return [
      {
        ruleId,
        severity,
        message,
        range,
        ...(comment.own && ours && { fix: fixFor(ignore, text) }),
      },
    ];
  });
}

/** The findings about comments that do not say what they mean. */
export function findingsAboutComments({ understood, malformed }: IgnoreComments): Finding[] {
  const { id: ruleId, severity } = unusedIgnore;
  const reasons = understood.flatMap(({ reason }): Finding[] => {
    if (reason === undefined) return [];
    const message = 'This is read as ids of rules. Put `--` before the reason.';
    const fix = [{ range: [reason[0], reason[0]] as const, text: '-- ' }];
    return [{ ruleId, severity, message, range: reason, fix }];
  });
  const message =
    'This comment cannot be read, and ignores nothing. Write `# nopycache ignore=PYC002 -- reason`, with the ids of the rules.';
  return [...reasons, ...malformed.map(({ range }) => ({ ruleId, severity, message, range }))];
}

/** Takes one id out, and the whole line where it is the only one. */
function fixFor({ range, comment }: Ignore, text: string): readonly TextEdit[] {
  const [start, end] = range;
  if (comment.ids.length === 1) {
    const from = text.lastIndexOf('\n', comment.comment.range[0]) + 1;
    const feed = text.indexOf('\n', comment.comment.range[1]);
    return [{ range: [from, feed === -1 ? text.length : feed + 1], text: '' }];
  }
  const separator = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
  if (separator > 0) return [{ range: [start, end + separator], text: '' }];
  const before = /\s*,?\s*$/.exec(text.slice(comment.comment.range[0], start))?.[0].length ?? 0;
  return [{ range: [start - before, end], text: '' }];
}
