import type { ReportedFinding, RuleMetadata } from '@nopycache/report';

import type { Place } from '../../src/index.js';

function rule(name: string, severity: RuleMetadata['severity'], recommended = true): RuleMetadata {
  return {
    id: `words/${name}`,
    severity,
    recommended,
    docs: {
      description: `Disallow ${name}`,
      rationale: `Nobody wants ${name}.`,
      url: `https://example.org/${name}.md`,
    },
  };
}

/** Options of {@link WORDS}. */
interface WordsOptions {
  readonly tone?: 'strict' | 'mild';
  readonly allow?: Readonly<Record<string, string>>;
  readonly also?: readonly string[];
  readonly loud?: boolean;
}

/**
 * A place to test commands with. In files that end in `.words` it finds `bad` (an error; fixed to `good`), `odd` (a warning;
 * two suggestions), `loop` (fixed to `pool`, and back), `rare` (off unless switched on), and `list` where the file `known`
 * beside it does not have that word (fixed there).
 */
export const WORDS: Place<WordsOptions> = {
  name: 'words',
  rules: [
    rule('bad', 'error'),
    rule('odd', 'warning'),
    rule('loop', 'info'),
    rule('rare', 'warning', false),
    rule('list', 'warning'),
    rule('no-text', 'error'),
  ],
  options: {
    tone: { type: 'string', enum: ['strict', 'mild'], default: 'strict', description: 'The tone.' },
    allow: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Words that are allowed, and why.',
    },
    also: { type: 'array', items: { type: 'string' }, description: 'More bad words.' },
    loud: { type: 'boolean', description: 'Whether to shout.' },
    inlineConfig: { type: 'boolean', default: true, description: 'Whether comments count.' },
  },
  notTextRule: 'words/no-text',
  matches: (path) => path.endsWith('.words'),
  check({ path, text }, { rules, options, inlineConfig, neighbours }) {
    if (inlineConfig && text.startsWith('# quiet')) return [];
    const bad = ['bad', ...(options.also ?? [])].filter(
      (word) => options.allow?.[word] === undefined,
    );
    const findings: ReportedFinding[] = [];
    for (const match of text.matchAll(/\w+/g)) {
      const [word] = match;
      const range = [match.index, match.index + word.length] as const;
      const message =
        options.loud === true ? `${word.toUpperCase()}!` : `This is ${word}. Change it.`;
      const replaced = (own: string) => [{ range, text: own }];
      const base = { message, range } as const;
      if (bad.includes(word)) {
        const severity = options.tone === 'mild' ? 'warning' : 'error';
        findings.push({ ...base, ruleId: 'words/bad', severity, fix: replaced('good') });
      } else if (word === 'odd') {
        const suggestions = ['even', 'strange'].map((own) => ({
          title: own,
          edits: replaced(own),
        }));
        findings.push({ ...base, ruleId: 'words/odd', severity: 'warning', suggestions });
      } else if (word === 'loop' || word === 'pool') {
        const fix = replaced(word === 'loop' ? 'pool' : 'loop');
        findings.push({ ...base, ruleId: 'words/loop', severity: 'info', fix });
      } else if (word === 'rare' && rules.has('words/rare')) {
        findings.push({ ...base, ruleId: 'words/rare', severity: 'warning' });
      } else if (word === 'list') {
        const known = path.replace(/[^/]*$/, 'known');
        const list = neighbours.read(known);
        if (list === undefined || list.text?.includes('list') === true) continue;
        const at = list.text?.length ?? 0;
        const relatedFixes = [
          { path: known, edits: [{ range: [at, at] as const, text: 'list\n' }] },
        ];
        findings.push({ ...base, ruleId: 'words/list', severity: 'warning', relatedFixes });
      }
    }
    return findings;
  },
};
