import type { Finding, TextEdit } from '@nopycache/core';

import type { Report, ReportedFix, RuleContext } from './rule-context.js';

/** The messages of every mapped rule: what it says is the finding's own. */
export const MESSAGES = { finding: '{{message}}', suggestion: '{{title}}' } as const;

/** What a rule may hand on. */
interface Abilities {
  readonly fixes: boolean;
  readonly suggests: boolean;
}

/** A place's finding as ESLint takes it. */
export function reportOf(
  { message, range, fix = [], suggestions = [] }: Finding,
  { sourceCode }: RuleContext,
  { fixes, suggests }: Abilities,
): Report {
  const [start, end] = range;
  return {
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: 'finding',
    data: { message },
    ...(fixes && fix.length > 0 && { fix: fixOf(fix) }),
    ...(suggests && {
      suggest: suggestions.map(({ title, edits }) => ({
        messageId: 'suggestion',
        data: { title },
        fix: fixOf(edits),
      })),
    }),
  };
}

function fixOf(edits: readonly TextEdit[]): ReportedFix {
  return (fixer) =>
    edits.map(({ range: [start, end], text }) => fixer.replaceTextRange([start, end], text));
}
