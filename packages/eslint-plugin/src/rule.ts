import type { Severity } from '@nopycache/core';

/** What ESLint knows of a rule; narrower than its own types, which differ between versions. */
interface RuleMeta {
  readonly type: 'problem' | 'suggestion';
  readonly docs: {
    readonly description: string;
    readonly url: string;
    readonly recommended: boolean;
  };
  readonly schema: JsonSchema[];
  readonly defaultOptions?: Readonly<Record<string, unknown>>[];
  readonly messages: Record<string, string>;
  readonly fixable?: 'code';
  readonly hasSuggestions?: true;
  readonly languages?: string[];
}

/** As much of JSON Schema as options are described with. */
export interface JsonSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Record<string, Record<string, unknown>>;
}

/**
 * A rule as the plugin publishes it. What `create` takes and gives is as wide as can be: a rule typed for one major
 * version of ESLint does not fit the plugin type of another.
 */
export interface PluginRule {
  readonly meta: RuleMeta;
  create(context: never): Record<string, (...nodes: unknown[]) => void>;
}

/** The option of rules whose findings differ in how grave they are. */
export interface RuleOptions {
  /** Findings below it are left out. Default: none is. */
  readonly minSeverity?: Severity;
}

/** The schema of {@link RuleOptions}. */
export const RULE_OPTIONS: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { minSeverity: { enum: ['info', 'warning', 'error'] } },
};

/** What recommended configurations give to rules: findings of which `nopycache check` makes a remark stay out of them. */
export const NO_INFO: RuleOptions = { minSeverity: 'warning' };

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a finding of this severity is to be reported. */
export function isReported(severity: Severity, options: RuleOptions | undefined): boolean {
  return RANKS[severity] >= RANKS[options?.minSeverity ?? 'info'];
}

/** How much a recommended configuration makes of a rule. */
export type Level = 'error' | 'warn';

/** The page of a rule that has no place's page. */
export function pageOf(name: string): string {
  return `https://github.com/nopycache/nopycache/blob/main/docs/rules/${name}.md`;
}
