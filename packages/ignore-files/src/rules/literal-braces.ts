import type { DialectName } from '../dialects/dialect.js';
import { expandBraces } from '../glob/braces.js';
import type { PatternLine } from '../parse/ignore-file.js';
import { defineRule, quoted, replacing, type IgnoreContext, type IgnoreRule } from './rule.js';

/** Dialects in which braces are characters like others. */
const LITERAL: readonly DialectName[] = [
  'git',
  'node-ignore',
  'docker',
  'gcloud',
  'helm',
  'bzr',
  'cf',
  'eb',
];

export const literalBraces: IgnoreRule = defineRule('literal-braces', {
  severity: 'warning',
  description: 'Disallow braces where they mean nothing',
  rationale:
    'Shells expand `*.{pyc,pyo}`, and npm and ripgrep do too. To git and Docker it is a name with braces in it.',
  *discover({ file, patterns }: IgnoreContext) {
    if (!LITERAL.includes(file.dialect.name)) return;
    for (const line of patterns) {
      const patterns = withoutBraces(line);
      if (patterns.length === 0) continue;
      const eol = line.eol === '\r\n' ? '\r\n' : '\n';
      const advice = `Write ${patterns.map(quoted).join(', ')}`;
      yield {
        message: `${quoted(line.pattern)} is taken as it stands, with its braces. ${advice}.`,
        range: line.range,
        suggestions: [{ title: advice, edits: [replacing(line, patterns.join(eol))] }],
      };
    }
  },
});

/** One pattern with a class where each alternative is one letter, or else one for each; none where braces mean nothing else. */
function withoutBraces({ pattern, negated }: PatternLine): string[] {
  const [, before = '', letters, after = ''] = ONE_LETTER_EACH.exec(pattern) ?? [];
  if (letters !== undefined) return [`${before}[${letters.replaceAll(',', '')}]${after}`];
  const expanded = expandBraces(pattern) ?? [];
  if (expanded.length < 2) return [];
  return expanded.map((each) => (negated && !each.startsWith('!') ? `!${each}` : each));
}

const ONE_LETTER_EACH = /^([^{}\\]*)\{((?:[a-z\d],)+[a-z\d])\}([^{}]*)$/i;
