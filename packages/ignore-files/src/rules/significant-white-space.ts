import { defineRule, quoted, suggesting, type IgnoreContext, type IgnoreRule } from './rule.js';

export const significantWhiteSpace: IgnoreRule = defineRule('significant-white-space', {
  severity: 'warning',
  description: 'Disallow white space around a pattern that belongs to it',
  rationale:
    'Git drops trailing spaces and nothing else: a pattern with a blank before it, or a tab or a no-break space after it, matches ' +
    'only names that have the same.',
  *discover({ file, patterns }: IgnoreContext) {
    const { reading, name } = file.dialect;
    if (reading.leading === 'dropped' || name === 'unknown') return;
    for (const line of patterns) {
      const { body } = line;
      const bare = withoutBlanks(body);
      if (bare === body || bare === '' || /\\\s+$/.test(body)) continue;
      yield {
        message: `The white space around ${quoted(bare)} is a part of the pattern. Remove it, or escape it if it is meant.`,
        range: line.range,
        suggestions: [suggesting(line, (line.negated ? '!' : '') + bare)],
      };
    }
  },
});

/** Without CR: it belongs to the name `Icon` and CR, which macOS gives to a file in every directory with an icon. */
function withoutBlanks(body: string): string {
  const bare = body.trim();
  const after = body.slice(body.indexOf(bare) + bare.length);
  return after.startsWith('\r') ? bare + after.slice(0, after.lastIndexOf('\r') + 1) : bare;
}
