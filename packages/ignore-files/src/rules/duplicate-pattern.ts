import { duplicates } from '../format/duplicates.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';
import { defineRule, quoted, removing, type IgnoreContext, type IgnoreRule } from './rule.js';

export const duplicatePattern: IgnoreRule = defineRule('duplicate-pattern', {
  severity: 'info',
  description: 'Disallow patterns that stand twice',
  rationale:
    'One of them does nothing. Which one may go depends on the negations between them; the fix takes the right one.',
  *discover({ file }: IgnoreContext) {
    for (const line of duplicateLines(file)) {
      yield {
        message: `${quoted(line.pattern)} stands twice. This one changes nothing: remove it.`,
        range: line.range,
        fix: [removing(line)],
      };
    }
  },
});

/** The patterns that say what another says, and may go. */
export function duplicateLines(file: IgnoreFile): Set<PatternLine> {
  const drafts = file.lines.map((line) => ({
    line,
    text: line.raw,
    fixed: line.raw.includes('\r'),
  }));
  const found = [...duplicates(drafts, file.dialect.order)].map(({ line }) => line);
  return new Set(found.filter((line) => line.kind === 'pattern'));
}
