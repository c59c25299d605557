/** The styles that reports use. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';

/** Puts a text in a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Select Graphic Rendition, ECMA-48 §8.3.117: what begins a style and what ends it. */
const CODES: Readonly<Record<Style, readonly [begin: number, end: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (style, text) => {
    const [begin, end] = CODES[style];
    return text === '' ? '' : `\u001B[${String(begin)}m${text}\u001B[${String(end)}m`;
  };
}

const FORCED: readonly string[] = ['', '1', 'true', '2', '3'];

/**
 * Whether to write in colour, decided as Node.js does for its own streams (`tty.WriteStream#getColorDepth`):
 * `FORCE_COLOR` before all, then `NO_COLOR` (https://no-color.org) and `NODE_DISABLE_COLORS`, then the terminal.
 *
 * @param environment `process.env`
 * @param isTerminal the stream's `isTTY`
 */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean | undefined,
): boolean {
  const { FORCE_COLOR, NO_COLOR = '', NODE_DISABLE_COLORS = '', TERM } = environment;
  if (FORCE_COLOR !== undefined) return FORCED.includes(FORCE_COLOR);
  if (NO_COLOR !== '' || NODE_DISABLE_COLORS !== '' || TERM === 'dumb') return false;
  return isTerminal === true;
}
