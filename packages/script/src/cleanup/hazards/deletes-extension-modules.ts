import type { Suggestion, TextEdit } from '@nopycache/core';

import type { ShellCommand, ShellWord } from '../../commands/command.js';
import { replacing } from '../../commands/script.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const deletesExtensionModules: HazardKind = defineHazard('deletes-extension-modules', {
  severity: 'warning',
  description: 'Disallow patterns for bytecode that match `.pyd`',
  rationale:
    '`.pyd` files are extension modules for Windows: compiled code that no import makes again. `*.py[cod]` is from the template of ignore files, where it keeps them out of git; in a cleanup it deletes them.',
  *discover({ cleanups }) {
    for (const { command, removed, remove, find } of cleanups) {
      if (![...removed.keys()].some(({ kind }) => kind === 'extension-windows')) continue;
      const words = find === undefined ? (remove?.targets ?? command.words) : command.words;
      for (const word of words.filter(({ source }) => CLASS.test(source))) {
        yield {
          message: `\`${shown(word)}\` matches \`.pyd\` too, which is compiled code for Windows. Write \`${shown({ source: withoutD(word) })}\`.`,
          range: word.range,
          suggestions: suggestionFor(word, command),
        };
      }
    }
  },
});

const CLASS = /\.py\[[cdo]*d[cdo]*\]/;

/** The word, or of a program's text the part that it is about. */
function shown({ source }: Pick<ShellWord, 'source'>): string {
  return source.length < 20 ? source : (/\*?\.py\[\w+\]/.exec(source)?.[0] ?? source);
}

function withoutD({ source }: ShellWord): string {
  return source.replace(CLASS, (found) => found.replace('d', ''));
}

function suggestionFor(word: ShellWord, { script }: ShellCommand): readonly Suggestion[] {
  const edits: readonly TextEdit[] | undefined =
    script && replacing(script, word.span, withoutD(word));
  return edits === undefined
    ? []
    : [{ title: `Write \`${shown({ source: withoutD(word) })}\``, edits }];
}
