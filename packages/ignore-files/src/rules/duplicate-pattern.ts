import { duplicates } from '../format/duplicates.js';
import { defineRule, quoted, removing, type IgnoreContext, type IgnoreRule } from './rule.js';

export const duplicatePattern: IgnoreRule = defineRule('duplicate-pattern', {
  severity: 'info',
  description: 'Disallow patterns that stand twice',
  rationale:
    'One of them does nothing. Which one may go depends on the negations between them; the fix takes the right one.',
  *discover({ file }: IgnoreContext) {
    const drafts = file.lines.map((line) => ({
      line,
      text: line.raw,
      fixed: line.raw.includes('\r'),
    }));
    for (const { line } of duplicates(drafts, file.dialect.order)) {
      if (line.kind !== 'pattern') continue;
      yield {
        message: `${quoted(line.pattern)} stands twice. This one changes nothing: remove it.`,
        range: line.range,
        fix: [removing(line)],
      };
    }
  },
});
