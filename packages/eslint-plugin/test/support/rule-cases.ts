import { applyEdits, Positions, type TextEdit, type TextRange } from '@nopycache/core';
import type { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, it } from 'vitest';

import type { PluginRule } from '../../src/index.js';
import { ESLINTS } from './eslints.js';

/** What a rule is to say of one stretch of a code. */
interface Said {
  readonly messageId: string;
  readonly data?: Record<string, string>;
  /** What `--fix` puts in the stretch's place. */
  readonly fixed?: string;
  /** What each suggestion puts there, by its message. */
  readonly suggested?: Readonly<Record<string, string>>;
}

/** A code in which `«…»` marks what is reported, and what is said of each stretch. */
type Invalid = readonly [code: string, ...said: Said[]];

/** Codes of which nothing is to be said, and others. */
export interface RuleCases {
  readonly valid: readonly string[];
  readonly invalid: readonly Invalid[];
}

/** Runs cases in every version of ESLint with TypeScript's parser, and in the newest with ESLint's own too. */
export function ruleCases(name: string, rule: PluginRule, { valid, invalid }: RuleCases): void {
  const parsers: readonly [string, Linter.LanguageOptions][] = [
    ['espree', {}],
    ['typescript-eslint', { parser: parser }],
  ];
  describe.each(ESLINTS)('ESLint %s', (version, { RuleTester }) => {
    RuleTester.describe = describe;
    RuleTester.it = it;
    describe.each(version.startsWith('9') ? parsers.slice(1) : parsers)(
      '%s',
      (parserName, languageOptions) => {
        const fits = (code: string): boolean =>
          parserName !== 'espree' || !code.includes('// TypeScript');
        new RuleTester({ languageOptions }).run(name, rule, {
          valid: valid.filter(fits),
          invalid: invalid.filter(([code]) => fits(code)).map(invalidCase),
        });
      },
    );
  });
}

function invalidCase([marked, ...said]: Invalid) {
  const { code, ranges } = unmarked(marked);
  const positions = new Positions(code);
  const edit = (index: number, text: string): TextEdit => ({
    range: ranges[index] ?? [0, 0],
    text,
  });
  const fixes = said.flatMap(({ fixed }, index) =>
    fixed === undefined ? [] : [edit(index, fixed)],
  );
  return {
    code,
    output: fixes.length === 0 ? null : applyEdits(code, fixes),
    errors: said.map(({ messageId, data, suggested = {} }, index) => {
      const [start, end] = ranges[index] ?? [0, 0];
      return {
        messageId,
        ...(data && { data }),
        ...positions.at(start),
        endLine: positions.at(end).line,
        endColumn: positions.at(end).column,
        suggestions: Object.entries(suggested).map(([id, text]) => ({
          messageId: id,
          output: applyEdits(code, [edit(index, text)]),
        })),
      };
    }),
  };
}

function unmarked(marked: string): { code: string; ranges: TextRange[] } {
  const ranges: TextRange[] = [];
  let code = '';
  for (const [index, part] of marked.split(/[«»]/).entries()) {
    if (index % 2 === 1) ranges.push([code.length, code.length + part.length]);
    code += part;
  }
  return { code, ranges };
}
