import { defineRule, quoted, replacing, type IgnoreContext, type IgnoreRule } from './rule.js';

export const inlineComment: IgnoreRule = defineRule('inline-comment', {
  severity: 'warning',
  description: 'Disallow comments after a pattern',
  rationale:
    'A comment has a line of its own. After a pattern it is a part of the pattern, which then matches nothing. (Mercurial alone ' +
    'takes comments anywhere.)',
  *discover({ file, patterns }: IgnoreContext) {
    if (file.dialect.reading.comments === 'anywhere') return;
    for (const line of patterns) {
      const before = line.pattern.slice(0, line.pattern.search(/[ \t]#/) + 1);
      const at = before.trimEnd().length;
      if (at === 0) continue;
      const [pattern, comment] = [line.pattern.slice(0, at), line.pattern.slice(at).trimStart()];
      const eol = line.eol === '\r\n' ? '\r\n' : '\n';
      yield {
        message: `${quoted(comment)} is a part of the pattern. Put it on a line of its own.`,
        range: [line.range[0] + at, line.range[1]],
        suggestions: [
          {
            title: 'Put the comment on the line above',
            edits: [replacing(line, `${comment}${eol}${pattern}`)],
          },
        ],
      };
    }
  },
});
