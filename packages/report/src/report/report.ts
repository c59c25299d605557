import type { Finding, Rule, TextEdit } from '@nopycache/core';

/** Edits of a file. */
export interface FileEdits {
  /** As reports show paths: relative to where the command runs, with `/`. */
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** A finding whose fix may lie elsewhere than what it is about: a Dockerfile's, in its `.dockerignore`. */
export interface ReportedFinding extends Finding {
  /** As safe as `fix`, with which they are applied. */
  readonly relatedFixes?: readonly FileEdits[];
  /** Whether fixing mends it in another way than by edits: by taking a file out of git, or by making one. */
  readonly isFixedOtherwise?: boolean;
}

/** A file that was checked, with what was found in it. */
export interface CheckedFile {
  /** As it is shown to users: relative to where the command runs, with `/`. */
  readonly path: string;
  /** The text that findings' ranges are about; empty where a finding is about a file that is no text. */
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
}

/** The program that checked. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Its page. */
  readonly url: string;
}

/** What a report says of a rule; every {@link Rule} has it. */
export type RuleMetadata = Pick<Rule<never>, 'id' | 'severity' | 'recommended' | 'docs'> & {
  /** What it is called where its id does not say so; otherwise that is what follows the id's last `/`. */
  readonly name?: string;
};

/** All that a formatter shows. */
export interface Report {
  readonly tool: Tool;
  /** The rules that were looked at; findings may name others. */
  readonly rules: readonly RuleMetadata[];
  /** In the order of showing, those without findings included. */
  readonly files: readonly CheckedFile[];
}
