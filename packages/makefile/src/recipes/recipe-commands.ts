import type { TextRange } from '@nopycache/core';

import type { Makefile } from '../syntax/makefile.js';
import type { Rule } from '../syntax/statement.js';
import { referenceEnd } from '../syntax/words.js';
import { MappedTextBuilder, type MappedText, type Span } from './mapped-text.js';

/** What make puts in the place of a reference before the shell reads a recipe. */
export interface MakeReference {
  /** Where it stands in the shell's text: `${NAME}`, or `${_}` for functions and automatic variables. */
  readonly span: Span;
  /** What stands in the Makefile: `$(NAME)`. */
  readonly range: TextRange;
  /** The variable's name; `undefined` for functions and for what is computed. */
  readonly name: string | undefined;
}

/** What one logical line of a recipe gives to the shell. */
export interface RecipeCommand {
  /** `@`, `-` and `+` before it, in the order in which they are written. */
  readonly flags: string;
  /**
   * The shell's text: `$` for make's `$$`, and each reference of make's as a variable of the shell's, because what it
   * expands to is known only when it runs. `\` at the end of a line is the shell's and stays.
   */
  readonly shell: MappedText;
  readonly references: readonly MakeReference[];
  /** From the first flag, or the command's first character, to its end. */
  readonly range: TextRange;
}

/** The commands of a rule's recipe, the one after a `;` first. */
export function recipeCommands({ text, recipePrefix }: Makefile, rule: Rule): RecipeCommand[] {
  const prefix = recipePrefix.character ?? '\t';
  const inline = rule.inlineRecipe === undefined ? [] : [command(text, rule.inlineRecipe, prefix)];
  const lines = rule.recipe.map(({ content, range: [start] }) =>
    command(text, content, text.charAt(start)),
  );
  return [...inline, ...lines].filter(({ shell }) => shell.text !== '');
}

function command(text: string, [start, end]: TextRange, prefix: string): RecipeCommand {
  const source = text.slice(start, end);
  const leading = /^[\s@+-]*/.exec(source)?.[0] ?? '';
  const from = start + (/^\s*/.exec(source)?.[0].length ?? 0);
  const { shell, references } = shellText(text, start + leading.length, end, prefix);
  return { flags: leading.replace(/\s/g, ''), shell, references, range: [from, end] };
}

function shellText(
  text: string,
  start: number,
  end: number,
  prefix: string,
): Pick<RecipeCommand, 'shell' | 'references'> {
  const built = new MappedTextBuilder();
  const references: MakeReference[] = [];
  let copied = start;
  const copyTo = (at: number): void => {
    built.copy(text.slice(copied, at), copied);
  };
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') {
      copyTo(text[at - 1] === '\r' ? at - 1 : at);
      copied = text[at + 1] === prefix ? at + 2 : at + 1;
      built.replace('\n', [text[at - 1] === '\r' ? at - 1 : at, copied]);
    } else if (character === '$') {
      copyTo(at);
      copied = referenceEnd(text, at, end);
      const reference = readReference(text, [at, copied]);
      const from = built.length;
      built.replace(reference.text, [at, copied]);
      if (reference.text !== '$') {
        const span: Span = [from, built.length];
        references.push({ span, range: [at, copied], name: reference.name });
      }
      at = copied - 1;
    }
  }
  built.copy(text.slice(copied, end), copied);
  return { shell: built.build(), references };
}

/** What a reference is to the shell's text. A `$` at the end of a line is one of its own. */
function readReference(text: string, range: TextRange): { text: string; name: string | undefined } {
  const source = text.slice(...range);
  if (source === '$$' || source === '$') return { text: '$', name: undefined };
  const name = /^\$(?:[({]([\w.-]+)[)}]|(\w))$/.exec(source);
  const variable = name?.[1] ?? name?.[2];
  const isShellName = variable !== undefined && /^[A-Za-z_]\w*$/.test(variable);
  return { text: isShellName ? `\${${variable}}` : '${_}', name: variable };
}
