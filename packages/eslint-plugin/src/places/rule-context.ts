import type { RuleOptions } from '../rule.js';
import type { LanguageOptions } from '../languages/text-language.js';

/** As much of ESLint's rule context as a place's rules use, in the versions 9 and 10. */
export interface RuleContext {
  readonly filename: string;
  readonly options: readonly RuleOptions[];
  readonly languageOptions?: LanguageOptions;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly sourceCode: {
    readonly text: string;
    getLocFromIndex(index: number): { line: number; column: number };
  };
  report(report: Report): void;
}

interface Loc {
  readonly line: number;
  readonly column: number;
}

/** A report with messages by id. */
export interface Report {
  readonly loc: { readonly start: Loc; readonly end: Loc };
  readonly messageId: string;
  readonly data: Record<string, string>;
  readonly fix?: ReportedFix;
  readonly suggest?: {
    readonly messageId: string;
    readonly data: Record<string, string>;
    readonly fix: ReportedFix;
  }[];
}

interface Fixer {
  replaceTextRange(range: [number, number], text: string): unknown;
}

/** All the edits of a fix: ESLint makes one of them, and takes it whole or not at all. */
export type ReportedFix = (fixer: Fixer) => ReturnType<Fixer['replaceTextRange']>[];
