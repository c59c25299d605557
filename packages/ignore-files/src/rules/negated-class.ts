import { defineRule, quoted, suggesting, type IgnoreContext, type IgnoreRule } from './rule.js';

export const negatedClass: IgnoreRule = defineRule('negated-class', {
  severity: 'warning',
  description: 'Disallow `[!…]` where it is no negation',
  rationale:
    'Docker and Helm use Go’s patterns, in which `[^a]` negates, and `[!a]` is a `!` or an `a`.',
  *discover({ file, patterns }: IgnoreContext) {
    if (file.dialect.name !== 'docker' && file.dialect.name !== 'helm') return;
    for (const line of patterns) {
      const better = line.pattern.replaceAll(/(?<!\\)\[!(?=[^\]])/g, '[^');
      if (better === line.pattern) continue;
      yield {
        message: `${quoted(line.pattern)} does not negate: \`[!\` is a class that holds \`!\`. Write \`[^\`.`,
        range: line.range,
        suggestions: [suggesting(line, better)],
      };
    }
  },
});
