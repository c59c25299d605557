import { terminalText } from '../output/terminal-text.js';

/** Tells people something besides the result; the standard output stays the result's own. */
export function warn(message: string): void {
  process.stderr.write(`nopycache: ${terminalText(message)}\n`);
}
