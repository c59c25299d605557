/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** One replacement in a text; an empty range inserts, an empty text deletes. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** `error`: it does not do what it says; `warning`: it does harm in some cases; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A change that needs a person's yes, as ESLint's suggestions do. */
export interface Suggestion {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** One thing to tell the user about a text. */
export interface Finding {
  /** The rule that found it, such as `ignore-files/root-only`. */
  readonly ruleId: string;
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly severity: Severity;
  /** What it is about, in the text that was checked. */
  readonly range: TextRange;
  /** What makes it right without changing more than the rule is about; may be applied unseen. */
  readonly fix?: readonly TextEdit[];
  readonly suggestions?: readonly Suggestion[];
}

/** What a rule says about itself; pages, `--explain`, SARIF's rule table and ESLint's `meta` are made from it. */
export interface RuleDocs {
  /** One line, in the manner of ESLint's `meta.docs.description`: no full stop. */
  readonly description: string;
  /** The rule's page. */
  readonly url: string;
  /** Why it matters, in a few sentences. */
  readonly rationale: string;
}

/** One rule: what it is about, and how it looks at a place's parsed text. */
export interface Rule<Context> {
  readonly id: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
  /** Whether it is on unless asked otherwise. */
  readonly recommended: boolean;
  readonly check: (context: Context) => Iterable<Finding>;
}
