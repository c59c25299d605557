import { regExpFromVim } from '../globs/vim-regexp.js';
import type { PatternSet, SetPattern } from '../rules/pattern-set.js';
import { luaStringValue, luaTokens, type LuaToken } from './tokens.js';

/** The patterns of nvim-tree's `filters.custom`, where they are written as a table of strings. */
export function customFilter(text: string): PatternSet[] {
  const tokens = luaTokens(text) ?? [];
  const patterns: SetPattern[] = [];
  for (const [at, token] of tokens.entries()) {
    const isCustom = token.kind === 'word' && /(?:^|\.)custom$/.test(token.text);
    if (!isCustom || tokens[at + 1]?.text !== '=' || tokens[at + 2]?.text !== '{') continue;
    for (let next = at + 3; !/^[{}]$/.test(tokens[next]?.text ?? '}'); next += 1) {
      const inner = tokens[next];
      if (inner?.kind === 'string') patterns.push(patternOf(inner));
    }
  }
  if (patterns.length === 0) return [];
  const about = ['directory', 'file'] as const;
  return [{ setting: 'filters.custom', syntax: 'regexp', patterns, hides, about }];
}

function patternOf(token: LuaToken): SetPattern {
  return {
    pattern: luaStringValue(token),
    range: [token.start, token.start + token.text.length],
    isOn: true,
    written: (text) => `"${text.replace(/[\\"]/g, String.raw`\$&`)}"`,
  };
}

/** nvim-tree matches path and name with `vim.fn.match`, and knows `*.ext` by itself. */
function hides(pattern: string, path: string): boolean {
  if (pattern.startsWith('*.')) return path.endsWith(pattern.slice(1));
  const expression = regExpFromVim(pattern);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return expression === undefined || expression.test(path) || expression.test(name);
}
