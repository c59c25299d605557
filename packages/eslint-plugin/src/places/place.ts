import type { Finding, Rule } from '@nopycache/core';

import type { LanguageOptions } from '../languages/text-language.js';

/** What a place's rule says of itself. */
export type PlaceRule = Pick<Rule<never>, 'id' | 'severity' | 'docs' | 'recommended'>;

/** The file that a place checks. */
interface CheckedFile {
  readonly path: string;
  readonly languageOptions: LanguageOptions;
  /** The configuration's `settings.nopycache`, for languages that are not ours. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A place's rules, as ESLint is to have them. */
export interface Place {
  readonly rules: readonly PlaceRule[];
  /** The name of a rule in ESLint, without the plugin's. */
  readonly nameOf: (rule: PlaceRule) => string;
  /** As `meta.languages` has them. */
  readonly languages: readonly string[];
  /** The type of the root node of such files. */
  readonly root: string;
  /** The names of the rules that fix, and of those that suggest; reports of the others carry neither. */
  readonly fixing: ReadonlySet<string>;
  readonly suggesting: ReadonlySet<string>;
  /** What all the rules find, whether they are recommended or not. */
  readonly check: (text: string, file: CheckedFile) => readonly Finding[];
}
