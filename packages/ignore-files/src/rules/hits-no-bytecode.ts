import { NOT_BYTECODE_WITNESSES } from '@nopycache/core';

import { createMatcher } from '../match/create-matcher.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';
import { isAboutBytecode, literalDirectory } from '../bytecode/about-bytecode.js';
import { defineRule, quoted, suggesting, type IgnoreContext, type IgnoreRule } from './rule.js';

/** Where what is ignored goes missing for users, rather than out of sight. */
const PACKAGING = ['docker', 'npm', 'vscode', 'helm', 'gcloud', 'eb', 'cf', 'slug'];

export const hitsNoBytecode: IgnoreRule = defineRule('hits-no-bytecode', {
  severity: 'warning',
  description: 'Disallow patterns for bytecode that hit other files',
  rationale:
    'The `d` of `*.py[cod]` stands for `.pyd`, an extension module on Windows, and the `z` of `*.py[codz]` for `.pyz`, a zip ' +
    'application: programs, not bytecode. `*.py?` and `*.py*` hit them too, and the latter hits sources.',
  *discover({ file, patterns }: IgnoreContext) {
    for (const line of patterns) {
      if (line.negated || !isAboutBytecode(line)) continue;
      const hit = hits(file, line);
      const [first] = hit;
      if (first === undefined) continue;
      const better = line.pattern.replace(/\.py(?:\[[^\]]*\]|[?*]+)$/, '.py[co]');
      yield {
        message: `${quoted(line.pattern)} also ignores ${hit.join(', ')}: ${kindOf(first)}. Write patterns for bytecode alone.`,
        severity: severityOf(first, file),
        range: line.range,
        ...(better === line.pattern ? {} : { suggestions: [suggesting(line, better)] }),
      };
    }
  },
});

/** The endings of the files that a line ignores by itself, sources first. */
function hits(file: IgnoreFile, line: PatternLine): string[] {
  if (!/[*?[]/.test(line.body)) return [];
  const directory = literalDirectory(line);
  // Nothing but bytecode belongs there.
  if (/(?:^|\/)__pycache__\//.test(directory)) return [];
  const matcher = createMatcher({ ...file, lines: [line] });
  const directories = [directory, `${directory}zq/`];
  return NOT_BYTECODE_WITNESSES.filter((path) =>
    directories.some((each) => matcher?.explain(each + path).ignored),
  ).map((path) => path.slice(path.indexOf('.')));
}

function kindOf(ending: string): string {
  if (ending === '.pyd' || ending === '.so') return 'an extension module';
  return ending === '.pyz' ? 'a zip application' : 'no bytecode';
}

function severityOf(ending: string, { dialect }: IgnoreFile): 'error' | 'warning' | 'info' {
  if (ending !== '.pyd' && ending !== '.pyz') return 'error';
  return PACKAGING.includes(dialect.name) ? 'warning' : 'info';
}
