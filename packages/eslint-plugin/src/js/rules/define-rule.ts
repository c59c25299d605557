import type { Rule, SourceCode } from 'eslint';

import { pageOf, type JsonSchema, type PluginRule } from '../../rule.js';

/** What a rule is told of: nothing of a file is looked at unless its text says that it may be worth it. */
export interface RuleParts {
  readonly type: 'problem' | 'suggestion';
  readonly description: string;
  readonly recommended?: boolean;
  readonly messages: Record<string, string>;
  readonly fixable?: true;
  readonly hasSuggestions?: true;
  readonly options?: JsonSchema;
  readonly defaultOptions?: Readonly<Record<string, unknown>>;
  readonly concerns: (sourceCode: SourceCode) => boolean;
  readonly create: (context: Rule.RuleContext) => Rule.RuleListener;
}

/**
 * A rule for JavaScript and TypeScript, with the page of its name. As ESLint's own rules it names no `languages`: in a
 * configuration without `files` that would stop the run at the first file of another language, and here such a file is
 * passed over.
 */
export function defineRule(name: string, parts: RuleParts): PluginRule {
  const { type, description, recommended = false, messages, concerns, create } = parts;
  const { fixable, hasSuggestions, options, defaultOptions } = parts;
  return {
    meta: {
      type,
      docs: { description, url: pageOf(name), recommended },
      schema: options === undefined ? [] : [options],
      ...(defaultOptions !== undefined && { defaultOptions: [defaultOptions] }),
      messages,
      ...(fixable && { fixable: 'code' }),
      ...(hasSuggestions && { hasSuggestions }),
    },
    create: (context: Rule.RuleContext) =>
      concerns(context.sourceCode)
        ? (create(context) as Record<string, (...nodes: unknown[]) => void>)
        : {},
  };
}
