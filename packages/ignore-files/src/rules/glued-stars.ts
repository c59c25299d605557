import { isAboutBytecode } from '../bytecode/about-bytecode.js';
import {
  defineRule,
  isLikeGit,
  quoted,
  suggesting,
  type IgnoreContext,
  type IgnoreRule,
} from './rule.js';

export const gluedStars: IgnoreRule = defineRule('glued-stars', {
  severity: 'warning',
  description: 'Disallow `**` beside a name in patterns for bytecode',
  rationale:
    'To git `**` is more than `*` only between slashes. `**__pycache__**` is `*__pycache__*`, and older versions of ripgrep stop ' +
    'at it with an error.',
  *discover({ file, patterns }: IgnoreContext) {
    if (!isLikeGit(file)) return;
    for (const line of patterns) {
      if (!isAboutBytecode(line) || !/[^/]\*\*|\*\*[^/*]/.test(line.body)) continue;
      const isCache = /^(?:\*\*\/)?\**__pycache__[*/]*$/.test(line.body);
      yield {
        message: `\`**\` means no more than \`*\` in ${quoted(line.pattern)}. Put slashes around it, or leave it out.`,
        range: line.range,
        ...(isCache ? { suggestions: [suggesting(line, file.dialect.bytecode.directory)] } : {}),
      };
    }
  },
});
