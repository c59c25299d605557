import { lineThatRequires } from '../lua/statements.js';
import { luaStringValue, luaTokens, type LuaToken } from '../lua/tokens.js';
import type { PatternSet } from '../rules/pattern-set.js';
import { blockOf, type ScriptForm, type ScriptPlace } from './form.js';

/** What a plugin of Neovim's wants in the options of its `setup`. */
export interface LuaSetup {
  readonly editor: string;
  readonly module: string;
  /** Statements that add to the table `options`, whatever it holds. */
  readonly additions: readonly string[];
  /** Names of options that hide files. */
  readonly options: readonly string[];
  /** The options for people, who write them into their own call. */
  readonly example: string;
  readonly patternSets?: (text: string) => readonly PatternSet[];
}

/**
 * A file that calls the `setup` of a plugin. A second call would undo the first, so that the block stands before the call
 * and adds to what the call says.
 */
export function luaSetupForm(setup: LuaSetup): ScriptForm {
  const { editor, options, patternSets } = setup;
  return {
    kind: 'script',
    syntax: blockOf('--', editor),
    hides: (text) => mentions(luaTokens(text) ?? [], options),
    place: (text) => placeBeforeSetup(text, setup),
    ...(patternSets !== undefined && { patternSets }),
  };
}

/** Whether one of some options is given, and something with bytecode in it after that. */
export function mentions(tokens: readonly LuaToken[], options: readonly string[]): boolean {
  const start = tokens.findIndex(
    ({ kind, text }) =>
      kind === 'word' && options.some((option) => text.split('.').includes(option)),
  );
  if (start === -1) return false;
  return tokens
    .slice(start)
    .some((token) => token.kind === 'string' && luaStringValue(token).includes('pycache'));
}

function placeBeforeSetup(text: string, setup: LuaSetup): ScriptPlace {
  const tokens = luaTokens(text);
  const at = tokens && lineThatRequires(text, tokens, (name) => name === setup.module);
  if (at !== undefined) return { lines: wrapper(setup), at };
  const reason = `There is no line here that requires ${setup.module} on its own. Where you set it up, add to its options:`;
  return { snippet: { text: setup.example, reason } };
}

function wrapper({ module, additions }: LuaSetup): string[] {
  return [
    'do',
    `  local ok, plugin = pcall(require, '${module}')`,
    '  local setup = ok and plugin.setup',
    '  if setup then',
    '    plugin.setup = function(options)',
    '      options = options or {}',
    ...additions.map((line) => `      ${line}`),
    '      return setup(options)',
    '    end',
    '  end',
    'end',
  ];
}
