import type { LuaToken } from './tokens.js';

const OPENING = new Set(['function', 'do', 'if', 'repeat', '(', '{', '[']);
const CLOSING = new Set(['end', 'until', ')', '}', ']']);

/** After these a statement goes on. */
const UNFINISHED = /^(?:[=,.:+*/%^#<>~&|-]|and|or|not|local|return|in|goto)$/;

/** A token with what it stands in. */
interface Placed {
  readonly token: LuaToken;
  /** How many blocks and brackets are open. */
  readonly depth: number;
  readonly previous: LuaToken | undefined;
}

function* placed(tokens: readonly LuaToken[]): Generator<Placed> {
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    const isWord = token.kind !== 'string';
    if (isWord && CLOSING.has(token.text)) depth -= 1;
    yield { token, depth, previous: tokens[at - 1] };
    if (isWord && OPENING.has(token.text)) depth += 1;
  }
}

/** Whether the text ends with a `return` of its own, which nothing may follow. */
export function endsInReturn(tokens: readonly LuaToken[]): boolean {
  return [...placed(tokens)].some(
    ({ token, depth }) => depth === 0 && token.kind === 'word' && token.text === 'return',
  );
}

/**
 * Where the first line begins that requires a module, as a statement of its own outside of functions and tables;
 * `undefined` where there is none.
 */
export function lineThatRequires(
  text: string,
  tokens: readonly LuaToken[],
  isModule: (name: string) => boolean,
): number | undefined {
  const all = [...placed(tokens)];
  const at = all.findIndex(({ token, previous }, index) => {
    if (token.kind !== 'string' || !isModule(token.text.slice(1, -1))) return false;
    const before = [previous?.text, all[index - 1]?.previous?.text];
    return before.includes('require');
  });
  const found = all[at];
  if (found === undefined) return undefined;
  const line = text.lastIndexOf('\n', found.token.start) + 1;
  const first = all.find(({ token }) => token.start >= line);
  const isStatement = first?.depth === 0 && !UNFINISHED.test(first.previous?.text ?? ';');
  return isStatement ? line : undefined;
}
