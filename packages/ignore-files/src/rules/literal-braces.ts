import type { DialectName } from '../dialects/dialect.js';
import { expandBraces } from '../glob/braces.js';
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
      const [first, ...others] = expandBraces(line.pattern) ?? [];
      if (first === undefined || others.length === 0) continue;
      const eol = line.eol === '\r\n' ? '\r\n' : '\n';
      const written = [first, ...others].map((each) =>
        line.negated && !each.startsWith('!') ? `!${each}` : each,
      );
      yield {
        message: `${quoted(line.pattern)} is taken as it stands, with its braces. Write a line for each.`,
        range: line.range,
        suggestions: [
          { title: 'Write a line for each', edits: [replacing(line, written.join(eol))] },
        ],
      };
    }
  },
});
