import type { ConditionalBlock } from './conditional-block.js';
import type { Conditional, Define, Statement } from './statement.js';

/** What a recipe's lines begin with at the end of the file. */
export interface RecipePrefix {
  /** A tab, unless `.RECIPEPREFIX` says otherwise; `undefined` where what it says cannot be known. */
  readonly character: string | undefined;
  /** Whether `.RECIPEPREFIX` is set anywhere. */
  readonly changed: boolean;
}

/** A Makefile taken apart, every character kept. */
export interface Makefile {
  readonly text: string;
  /** In order. They cover all of the text but its byte order mark. */
  readonly statements: readonly Statement[];
  readonly conditionals: readonly ConditionalBlock[];
  /** Conditionals without an end, the innermost last. */
  readonly openConditionals: readonly ConditionalBlock[];
  /** The `define` that the file ends in. */
  readonly openDefine: Define | undefined;
  /** `else` and `endif` that belong to no conditional. */
  readonly strayConditionals: readonly Conditional[];
  readonly recipePrefix: RecipePrefix;
}
