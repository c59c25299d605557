/** How many patterns one pattern with braces may stand for before it counts as not understood. */
const MOST = 100;
/** No path is longer (Linux's PATH_MAX), and it bounds the time spent on braces and brackets that nest. */
const LONGEST = 4096;

/**
 * The patterns that one with braces stands for: `a{b,c}` is `ab` and `ac`. Braces without a comma and braces that do not
 * close are plain text. `undefined` where there are too many, for ranges (`{1..9}`), and for
 * patterns longer than any path.
 */
export function expandBraces(pattern: string): string[] | undefined {
  if (pattern.length > LONGEST) return undefined;
  if (!pattern.includes('{')) return [pattern];
  const done: string[] = [];
  const open = [{ pattern, from: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = firstBraces(next.pattern, next.from);
    if (braces === 'range' || done.length + open.length > MOST) return undefined;
    if (braces === undefined) done.push(next.pattern);
    else open.push(...alternatives(next.pattern, braces).reverse());
  }
  return done;
}

interface Braces {
  readonly open: number;
  readonly close: number;
  readonly commas: readonly number[];
}

/** The outermost braces with a comma that come first. */
function firstBraces(text: string, from: number): Braces | 'range' | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') {
      const braces = bracesAt(text, at);
      if (braces === undefined) return undefined;
      if (braces.commas.length > 0) return braces;
      if (text.slice(at, braces.close).includes('..')) return 'range';
    }
  }
  return undefined;
}

function bracesAt(text: string, open: number): Braces | undefined {
  const commas: number[] = [];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === ',' && depth === 1) commas.push(at);
    else if (character === '}' && --depth === 0) return { open, close: at, commas };
  }
  return undefined;
}

function alternatives(
  pattern: string,
  { open, close, commas }: Braces,
): { pattern: string; from: number }[] {
  const bounds = [open, ...commas, close];
  return bounds.slice(1).map((end, index) => ({
    pattern:
      pattern.slice(0, open) +
      pattern.slice((bounds[index] ?? open) + 1, end) +
      pattern.slice(close + 1),
    from: open,
  }));
}
