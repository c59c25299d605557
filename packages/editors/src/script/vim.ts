import { luaTokens } from '../lua/tokens.js';
import { endsInReturn } from '../lua/statements.js';
import type { PatternSet } from '../rules/pattern-set.js';
import { blockOf, type ScriptForm, type ScriptPlace } from './form.js';

/** What a plugin of Vim's wants to be told, by a variable. */
export interface VimSetting {
  readonly editor: string;
  /** The variable, without its scope. */
  readonly variable: string;
  /** Statements that add to the variable, whatever it holds, and only once. */
  readonly lines: readonly string[];
  readonly patternSets?: (text: string) => readonly PatternSet[];
}

/** A vimrc. */
export function vimForm({ editor, variable, lines, patternSets }: VimSetting): ScriptForm {
  return {
    kind: 'script',
    syntax: blockOf('"', editor),
    hides: (text) => setsVariable(text, variable, /^\s*"/),
    place: (text) => placeInVim(text, lines),
    ...(patternSets !== undefined && { patternSets }),
  };
}

/** An `init.lua`, where the same statements are run as commands. */
export function vimInLuaForm({ editor, variable, lines }: VimSetting): ScriptForm {
  const wrapped = ['vim.cmd([==[', ...lines.map((line) => `  ${line}`), ']==])'];
  return {
    kind: 'script',
    syntax: blockOf('--', editor),
    hides: (text) => setsVariable(text, variable, /^\s*--/),
    place: (text) => placeAtEndOfLua(text, wrapped),
  };
}

/** Whether a line that is no comment gives the variable something with bytecode in it. */
function setsVariable(text: string, variable: string, comment: RegExp): boolean {
  return text
    .replace(/\r?\n[ \t]*\\/g, ' ')
    .split('\n')
    .some((line) => !comment.test(line) && line.includes(variable) && line.includes('pycache'));
}

function placeInVim(text: string, lines: readonly string[]): ScriptPlace {
  const finish = /^fini(?:s|sh)?\b/m.exec(text);
  const reason =
    finish !== null
      ? 'The file ends with :finish, and nothing after that is run. Put these lines before it:'
      : /^[ \t]*vim9s(?:cript)?\b/m.test(text)
        ? 'The file is written in Vim9 script. Put these lines into it, with legacy before each:'
        : undefined;
  if (reason !== undefined) return { snippet: { text: `${lines.join('\n')}\n`, reason } };
  return { lines, at: text.length };
}

/** The end of a Lua text, unless it ends by itself. */
export function placeAtEndOfLua(text: string, lines: readonly string[]): ScriptPlace {
  const tokens = luaTokens(text);
  const snippet = `${lines.join('\n')}\n`;
  if (tokens === undefined) {
    const reason =
      'The file has a string or comment without an end. Mend that, then put these lines into it:';
    return { snippet: { text: snippet, reason } };
  }
  if (endsInReturn(tokens)) {
    const reason =
      'The file returns a value, and nothing may follow that. Put these lines before it:';
    return { snippet: { text: snippet, reason } };
  }
  return { lines, at: text.length };
}
