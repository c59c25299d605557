import { parse, type Line } from '@nopycache/ignore-files';

import { dialectOf, validateDialect } from './dialect.js';
import { hashComment, type OutlinePart } from './outline.js';
import { defineLanguage, type TextLanguage } from './text-language.js';

/** `.gitignore` and its kin: `IgnoreFile > Pattern`, and `Directive` for lines such as `syntax: glob`. */
export const ignore: TextLanguage = defineLanguage({
  root: 'IgnoreFile',
  parts: ['Pattern', 'Directive'],
  validate: validateDialect,
  outline(text, path, languageOptions) {
    const { lines } = parse(text, dialectOf(path, languageOptions));
    return {
      root: 'IgnoreFile',
      parts: lines.flatMap(partsOf),
      comments: lines.flatMap(({ kind, raw, start }) =>
        kind === 'comment' ? [hashComment(raw, start)] : [],
      ),
    };
  },
});

function partsOf(line: Line): OutlinePart[] {
  if (line.kind === 'pattern') {
    const { range, pattern, negated } = line;
    return [{ type: 'Pattern', range, pattern, negated }];
  }
  if (line.kind !== 'directive') return [];
  return [{ type: 'Directive', range: [line.start, line.start + line.raw.length], text: line.raw }];
}
