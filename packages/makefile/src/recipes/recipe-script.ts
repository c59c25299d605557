import type { TextRange } from '@nopycache/core';
import type { Script } from '@nopycache/script';

import type { RecipeCommand } from './recipe-commands.js';
import { MappedTextBuilder } from './mapped-text.js';

/**
 * What a line of a recipe tells the shell, with the values of those variables in their place that are known.
 *
 * @param valueOf what a variable stands for; `undefined` where that is known only when make runs
 */
export function recipeScript(
  { shell, references }: RecipeCommand,
  valueOf: (name: string) => string | undefined,
): Script {
  const built = new MappedTextBuilder();
  let copied = 0;
  for (const { span, name } of references) {
    const value = name === undefined ? undefined : valueOf(name);
    if (value === undefined) continue;
    built.copy(shell.text.slice(copied, span[0]), copied);
    built.replace(value, span);
    copied = span[1];
  }
  built.copy(shell.text.slice(copied), copied);
  const expanded = built.build();
  return {
    text: expanded.text,
    rangeOf: (stretch) => shell.range(expanded.range(stretch)),
    exact: true,
    isReplaceable: (stretch) => isVerbatim(stretch),
    spelt: (text) => text.replaceAll('$', '$$$$'),
  };

  /** An empty stretch is where something is put in; it has a character on one side at least. */
  function isVerbatim([start, end]: TextRange): boolean {
    const [from, to] = start < end ? [start, end] : [Math.max(0, start - 1), start];
    return expanded.isVerbatim([from, to]) && shell.isVerbatim(expanded.range([from, to]));
  }
}
