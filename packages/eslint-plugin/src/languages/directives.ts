import {
  ConfigCommentParser,
  Directive,
  type RulesConfig,
  type SourceLocation,
} from '@eslint/plugin-kit';

import type { CommentNode } from './nodes.js';

/** Something about a comment that ESLint tells by itself, without a rule. */
export interface DirectiveProblem {
  readonly ruleId: null;
  readonly message: string;
  readonly loc: SourceLocation;
}

/** `# eslint rule: "off"` and how it went. */
export interface InlineConfigs {
  readonly configs: { config: { rules: RulesConfig }; loc: SourceLocation }[];
  readonly problems: DirectiveProblem[];
}

const parser = new ConfigCommentParser();

/**
 * A comment may also just begin with the word: `# eslint` and `# eslint cache: see above` head sections of many ignore
 * files. So a configuration has to look like one.
 */
const DIRECTIVE =
  /^\s*eslint(?:-(?:enable|disable(?:-next-line|-line)?)(?:\s|$)|\s+["']?[@\w/-]+["']?\s*:\s*(?:["'[\d]|off\b|warn\b|error\b))/;

const TYPES: Readonly<Partial<Record<string, Directive['type']>>> = {
  'eslint-disable': 'disable',
  'eslint-enable': 'enable',
  'eslint-disable-next-line': 'disable-next-line',
  'eslint-disable-line': 'disable-line',
};

/** Whether a comment speaks to ESLint. */
export function isDirective({ value }: CommentNode): boolean {
  return DIRECTIVE.test(value);
}

/** The comments that switch rules off and on. */
export function disableDirectives(comments: readonly CommentNode[]): {
  directives: Directive[];
  problems: DirectiveProblem[];
} {
  const directives: Directive[] = [];
  const problems: DirectiveProblem[] = [];
  for (const node of comments) {
    const { label = '', value = '', justification = '' } = parser.parseDirective(node.value) ?? {};
    const type = TYPES[label];
    if (type === 'disable-line' && node.alone) problems.push(aboutNothing(node));
    else if (type !== undefined) {
      directives.push(new Directive({ type, node, value, justification }));
    }
  }
  return { directives, problems };
}

function aboutNothing({ loc }: CommentNode): DirectiveProblem {
  const message =
    'This comment has a line of its own, so that `eslint-disable-line` is about nothing. Write `eslint-disable-next-line` above the line that is meant.';
  return { ruleId: null, message, loc };
}

/** The comments that configure rules. */
export function inlineConfigs(comments: readonly CommentNode[]): InlineConfigs {
  const found: InlineConfigs = { configs: [], problems: [] };
  for (const { value: text, loc } of comments) {
    const { label, value = '' } = parser.parseDirective(text) ?? {};
    if (label !== 'eslint') continue;
    const parsed = parser.parseJSONLikeConfig(value);
    if (parsed.ok) found.configs.push({ config: { rules: parsed.config }, loc });
    else found.problems.push({ ruleId: null, message: parsed.error.message, loc });
  }
  return found;
}
