import type { Script } from '@nopycache/script';

import { MappedTextBuilder, type Span } from './mapped-text.js';
import type { RecipeCommand } from './recipe-commands.js';

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
  const makes: Span[] = [];
  let copied = 0;
  for (const { span, name } of references) {
    built.copy(shell.text.slice(copied, span[0]), copied);
    const start = built.length;
    const value = name === undefined ? undefined : valueOf(name);
    built.replace(value ?? shell.text.slice(...span), span);
    makes.push([start, built.length]);
    copied = span[1];
  }
  built.copy(shell.text.slice(copied), copied);
  const expanded = built.build();
  const { text } = expanded;
  return {
    text,
    rangeOf: (stretch) => shell.range(expanded.range(stretch)),
    exact: true,
    isReplaceable: ([start, end]) => {
      const touched = makes.some(([from, to]) => from < end && start < to);
      return !touched && !text.slice(start, end).includes('\n');
    },
    spelt: (replacement) => replacement.replaceAll('$', '$$$$'),
  };
}
