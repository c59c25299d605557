import type { TextRange } from '@nopycache/core';

import type { Branch } from './conditional-block.js';
import type { Word } from './words.js';

/** What all statements have. */
interface Part {
  /** All of it, the end of its last line included. A file's statements follow each other without gaps. */
  readonly range: TextRange;
  /** The branch of a conditional that it stands in; `undefined` outside all. */
  readonly branch: Branch | undefined;
}

export interface Blank extends Part {
  readonly kind: 'blank';
}

/** A line that is nothing but a comment, with the lines that its final `\` draws into it. */
export interface Comment extends Part {
  readonly kind: 'comment';
  /** From the `#` to before the end of the line. */
  readonly content: TextRange;
}

/** `=` and `define` expand late, `:=` and its like at once; `!=` runs a command; `:sh=` is bmake's. */
export type AssignmentOperator = '=' | ':=' | '::=' | ':::=' | '?=' | '+=' | '!=' | ':sh=';

export type Modifier = 'export' | 'unexport' | 'override' | 'private';

/** `NAME = value`, without where it stands. */
export interface Setting {
  readonly modifiers: readonly Modifier[];
  readonly name: Word;
  readonly operator: AssignmentOperator;
  /** The value as it is written, without white space around it and without a comment. */
  readonly value: TextRange;
}

export interface Assignment extends Part, Setting {
  readonly kind: 'assignment';
}

/** `define NAME … endef`; those inside it belong to its body. */
export interface Define extends Part {
  readonly kind: 'define';
  readonly modifiers: readonly Modifier[];
  readonly name: Word | undefined;
  readonly body: TextRange;
  /** Whether there is an `endef`. */
  readonly closed: boolean;
}

/** `:` and `::`; `&:` for grouped targets; `!` is bmake's, for rules that always run. */
export type RuleSeparator = ':' | '::' | '&:' | '&::' | '!';

/** Targets with prerequisites, a recipe, or a variable of their own. */
export interface Rule extends Part {
  readonly kind: 'rule';
  readonly targets: readonly Word[];
  readonly separator: RuleSeparator;
  /** The separator in the text, `&` included. */
  readonly separatorRange: TextRange;
  /** `targets: PATTERN: prerequisites`. */
  readonly targetPattern: Word | undefined;
  readonly prerequisites: readonly Word[];
  /** What stands after `|`. */
  readonly orderOnly: readonly Word[];
  /** `targets: NAME = value`, which makes no rule. */
  readonly variable: Setting | undefined;
  /** `targets: ; command`: all after the `;`. */
  readonly inlineRecipe: TextRange | undefined;
  /** From the `#` to before the end of the line. */
  readonly comment: TextRange | undefined;
  /** Its recipe's lines. Comments, empty lines and conditionals may stand between them. */
  readonly recipe: readonly Recipe[];
}

/** A logical line of a recipe. */
export interface Recipe extends Part {
  readonly kind: 'recipe';
  /** All after the prefix (a tab) and before the end of the last line. */
  readonly content: TextRange;
  /** `undefined`: the rule before it is made by an expression. */
  readonly rule: Rule | undefined;
}

/** `ifdef`, `else`, `endif` and the like: GNU make's, or bmake's with a dot; `.for` and `.endfor` too. */
export interface Conditional extends Part {
  readonly kind: 'conditional';
  /** As it is written, without blanks after bmake's dot: `ifeq`, `else`, `.if`, `.endfor`. */
  readonly keyword: string;
  readonly condition: TextRange;
}

export interface Include extends Part {
  readonly kind: 'include';
  readonly keyword: string;
  /** Whether make goes on where a file is missing. */
  readonly optional: boolean;
  readonly files: readonly Word[];
}

/** Any other directive: `export` and `unexport` without a value, `undefine`, `vpath`, `load`, `.undef`, `.error`, … */
export interface Directive extends Part {
  readonly kind: 'directive';
  readonly keyword: string;
  readonly args: readonly Word[];
}

/** A line with a `$` that is what it expands to: nothing, a rule, a directive. */
export interface Expression extends Part {
  readonly kind: 'expression';
  readonly content: TextRange;
}

/** What neither GNU make nor bmake reads: `missing separator`. */
export interface Unknown extends Part {
  readonly kind: 'unknown';
  readonly content: TextRange;
}

export type Statement =
  | Blank
  | Comment
  | Assignment
  | Define
  | Rule
  | Recipe
  | Conditional
  | Include
  | Directive
  | Expression
  | Unknown;
