import type { Level, PluginRule, RuleOptions } from '../rule.js';
import type { LanguageOptions, TextLanguage } from '../languages/text-language.js';

/** The plugin as configurations refer to it. */
export interface BytecodePlugin {
  readonly meta: { name: string; version: string; namespace: string };
  readonly languages: Record<string, TextLanguage>;
  readonly rules: Record<string, PluginRule>;
}

/** What a configuration says of a rule: ESLint has no level for what is only an info, so that an option leaves it out. */
export type RuleEntry = Level | 'off' | [level: Level, options: RuleOptions];

/** An entry of a configuration, with as much of its type as ESLint 9 and 10 agree on. */
export interface Config {
  name: string;
  files?: string[];
  ignores?: string[];
  language?: string;
  languageOptions?: LanguageOptions;
  plugins: Record<string, object>;
  rules: Record<string, RuleEntry>;
}

/** Whether a configuration has the recommended rules alone, or all of them. */
export type Strictness = 'recommended' | 'strict';
