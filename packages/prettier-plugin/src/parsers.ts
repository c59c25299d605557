import { DIALECTS, type Dialect } from '@nopycache/ignore-files';
import type { Parser, ParserOptions } from 'prettier';

import type { Node } from './ast.js';
import { buildAst } from './build-ast.js';
import { withLoneReturns } from './lone-returns.js';
import { AST_FORMAT } from './ast-format.js';
import { DIALECT_NAMES, PARSER_NAMES } from './names.js';
import type { IgnoreOptions } from './format-options.js';
import { hasIgnorePragma, hasPragma } from './pragmas.js';
import { refuseWhatWouldBreak } from './refusal.js';

export const parsers: Record<string, Parser<Node>> = Object.fromEntries(
  DIALECT_NAMES.map((name) => [PARSER_NAMES[name], parserOf(DIALECTS[name])]),
);

function parserOf(dialect: Dialect): Parser<Node> {
  return {
    astFormat: AST_FORMAT,
    parse: async (text, options: ParserOptions<Node> & IgnoreOptions) => {
      refuseWhatWouldBreak(text, options.endOfLine);
      const whole = await withLoneReturns(text, fileOf(options));
      return buildAst({ text, whole, dialect, options });
    },
    hasPragma,
    hasIgnorePragma,
    locStart: ({ start }) => start,
    locEnd: ({ end }) => end,
  };
}

/** The file that holds the text; a fence of Markdown is none of its own. */
function fileOf(options: ParserOptions<Node>): string | undefined {
  return options.parentParser === undefined ? options.filepath : undefined;
}
