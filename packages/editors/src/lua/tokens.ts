/** One word of a Lua text; comments are left out. */
export interface LuaToken {
  readonly kind: 'word' | 'string' | 'symbol';
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
}

const TOKEN =
  /(?<skip>\s+|--\[(?<level>=*)\[[^]*?\]\k<level>\]|--[^\n]*|^#![^\n]*)|(?<string>"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|\[(?<equals>=*)\[[^]*?\]\k<equals>\])|(?<word>[\p{L}\p{N}_.]*[\p{L}\p{N}_])|(?<symbol>[^"'])/uy;

/** The words of a Lua text in their order; `undefined` where it holds a string or comment without an end. */
export function luaTokens(text: string): LuaToken[] | undefined {
  const tokens: LuaToken[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const { string, word, symbol, level } = match.groups ?? {};
    const isLong = symbol === '[' ? /\[=*\[/y : /--\[=*\[/y;
    isLong.lastIndex = at;
    if (string === undefined && level === undefined && isLong.test(text)) return undefined;
    const kind = string !== undefined ? 'string' : word !== undefined ? 'word' : 'symbol';
    if ((string ?? word ?? symbol) !== undefined) tokens.push({ kind, text: match[0], start: at });
    at += match[0].length;
  }
  return tokens;
}

/** What a string of Lua says; escapes beyond those of patterns and paths are left as they are. */
export function luaStringValue({ text }: LuaToken): string {
  const long = /^\[(=*)\[\r?\n?([^]*)\]\1\]$/.exec(text);
  if (long !== null) return long[2] ?? '';
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.slice(1, -1).replace(/\\([^])/g, (_, letter: string) => escapes[letter] ?? letter);
}
