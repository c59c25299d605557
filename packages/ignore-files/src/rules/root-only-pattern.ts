import type { TextEdit } from '@nopycache/core';

import type { PatternLine } from '../parse/ignore-file.js';
import { isAboutBytecode } from './about-bytecode.js';
import { defineRule, quoted, replacing, type IgnoreContext, type IgnoreRule } from './rule.js';

export const rootOnlyPattern: IgnoreRule = defineRule('root-only-pattern', {
  severity: 'error',
  description: 'Disallow patterns for bytecode that cover the top directory alone',
  rationale:
    'In .dockerignore and .vscodeignore a pattern without a slash is no pattern for any depth: `__pycache__` misses every ' +
    'package, and the bytecode of the host goes into the image.',
  *discover(context: IgnoreContext) {
    for (const { line, everywhere } of rootOnly(context)) {
      yield {
        message: `${quoted(line.pattern)} covers the top directory alone. Write ${quoted(everywhere)}.`,
        range: line.range,
        fix: [replacing(line, everywhere)],
      };
    }
  },
});

/** The edits that have every pattern for bytecode cover all directories. */
export function widening(context: Pick<IgnoreContext, 'file' | 'patterns'>): TextEdit[] {
  return [...rootOnly(context)].map(({ line, everywhere }) => replacing(line, everywhere));
}

function* rootOnly({
  file,
  patterns,
}: Pick<IgnoreContext, 'file' | 'patterns'>): Generator<{ line: PatternLine; everywhere: string }> {
  const { name, bytecode } = file.dialect;
  if (name !== 'docker' && name !== 'vscode') return;
  for (const line of patterns) {
    const body = line.body.replace(/\/$/, '');
    if (line.negated || body.includes('/') || body.startsWith('**') || !isAboutBytecode(line)) {
      continue;
    }
    yield { line, everywhere: body === '__pycache__' ? bytecode.directory : `**/${body}` };
  }
}
