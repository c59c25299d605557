import { painter, type Style } from '../text/color.js';
import { terminalText } from '../text/terminal-text.js';

/** By what a line begins with; the first that fits counts. */
const STYLES: readonly (readonly [start: string, style: Style])[] = [
  ['diff --git ', 'bold'],
  ['new file mode ', 'bold'],
  ['--- ', 'bold'],
  ['+++ ', 'bold'],
  ['@@ ', 'cyan'],
  ['-', 'red'],
  ['+', 'green'],
];

/** How a diff looks. */
export interface TerminalDiffOptions {
  /** Whether there may be colour; default: none. */
  readonly color?: boolean | undefined;
}

/**
 * A diff as people read it on a terminal: in git's colours, with nothing in it that steers the terminal. It does not
 * apply any more.
 */
export function terminalDiff(diff: string, { color = false }: TerminalDiffOptions = {}): string {
  const paint = painter(color);
  return diff
    .split('\n')
    .map((line) => {
      const shown = line.split('\t').map(terminalText).join('\t').trimEnd();
      const style = STYLES.find(([start]) => line.startsWith(start))?.[1];
      return style === undefined ? shown : paint(style, shown);
    })
    .join('\n');
}
